"""What the verbs of posts share: `fields` is what a person gives, `kit` what they work with,
`planner` tells which times are free, `media` what becomes of photos and videos, `by_another` what
the author hears of it."""
