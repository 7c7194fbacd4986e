"""Every character that can be sent, for property tests.

The same as hypothesis would take by itself, which spends three seconds of each fresh checkout, in
each worker, on finding out which those are.
"""

from hypothesis import strategies as st

ANY = st.characters(exclude_categories=["Cs"])
