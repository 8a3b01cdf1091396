import { Spinner } from '../../ui/Spinner'
import { Row } from './layout'

export const SpinnerStory = () => (
  <Row>
    <Spinner /> Writing 12 of 31
  </Row>
)
