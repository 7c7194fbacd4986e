"""What people do to posts. The verbs are `creating`, `changing`, `scheduling` and `lists`; `fields`
is what a person gives, `kit` what the verbs work with, `planner` tells which times are free."""
