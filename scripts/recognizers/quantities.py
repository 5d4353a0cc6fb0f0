"""What the cases for numbers, ranges, shares, ages and money mean for claimd's quantities, and which it has no use for."""
import re

NUMBER_WORD = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|[mbtr]+illions?|dozens?|half|quarters?|thirds?|\w+ths?)\b",
    re.IGNORECASE,
)

# A currency's name in the cases, where no ISO code stands by it: what claimd says of it.
CURRENCIES = {"Dollar": "USD", "Pound": "GBP", "Euro": "EUR", "Cent": "cents", "Pence": "pence", "Penny": "pennies",
              "Franc": "francs", "Bitcoin": "bitcoins", "Rupee": "INR", "Satoshi": "satoshis"}  # fmt: skip


def near(a, b):
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def same_number(want, have, unit):
    """Whether two values are one; a share of something told, as in "five eighths of the town", claimd has in hundredths, to a tenth."""
    return near(want, have) or unit == "%" and abs(want * 100 - have) <= 0.05


def beside(text, want, have):
    """Whether two spans have the same numbers: words of comparison, signs and units may be in one alone."""
    low, high = sorted([want, have], key=lambda piece: piece["start"])
    if high["start"] >= low["end"]:
        return False
    ends = sorted([want["end"], have["end"]])
    rest = text[low["start"] : high["start"]], text[ends[0] : ends[1]]
    return not any(NUMBER_WORD.search(part) for part in rest)


class Model:
    """One file of cases."""

    # Inputs that are no English of a press report, by what they are.
    unlikely = []

    def __init__(self, name):
        self.name = name

    def published(self, case):
        """The day that the case is said on; none that matters here."""
        return None

    def left_out(self, case):
        """Why the case is not measured; None where it is."""
        if len((case.get("NotSupported") or "").split(",")) >= 4:
            return "no implementation of the recognizers reads it"
        return next((why for pattern, why in self.unlikely if re.search(pattern, case["Input"])), None)

    def expected(self, case):
        return [
            dict(self.value(result), start=result["Start"], end=result["End"] + 1, text=result["Text"])
            for result in case["Results"]
        ]

    def found(self, reading):
        return [
            {key: q[key] for key in ("start", "end", "text", "comparator", "value", "upper", "unit")}
            for q in reading.quantities
        ]

    def is_aside(self, have):
        """Whether the cases say nothing of what was read, so that it is no mistake."""
        return False

    def agree(self, text, want, have):
        return (
            same_number(want["value"], have["value"], have["unit"]) and have["upper"] is None and beside(text, want, have)
        )


class Numbers(Model):
    unlikely = [
        (r"\^|\de-?\d", "powers of arithmetic"),
        (r"\d+\.\d+\.\d+\.\d+|phone|\d/\d+/\d{4}", "addresses of machines, telephone numbers and dates are no quantities"),
        (r"nrs?\.|version two", "numbers that only name their thing are no quantities"),
        (r"180\.25ml", "an amount of a measure, which claimd reads and the case does not expect"),
        (r"^ *1, 234|three-nought-four|1,674\.5 G|^1\.111,11", "groups of digits and letters that no one can read"),
        (r"^(a|three|two|one|twenty|The answer is minus one) ?(hundred|twenty|and three f).*(th|first)s?$"
         r"|^twenty(-three)? fifths|^three twenty-firsts|trillionth|^a hundredth|^a twenty-first|\bover (\d|one h|tw|three)",
         "fractions as arithmetic names them"),
    ]  # fmt: skip

    def value(self, result):
        return {"value": float(result["Resolution"]["value"])}


class Ranges(Model):
    unlikely = [
        (r"\b(ten|fif)(teen)?th\b", "ordinals are no quantities"),
    ]

    def value(self, result):
        opening, low, high, closing = re.match(r"([\[(])([^,]*),([^,]*)([\])])", result["Resolution"]["value"]).groups()
        # A range without an end is a comparator; one of two ends is one, whichever of its ends it holds.
        if not high:
            return {"comparator": ">=" if opening == "[" else ">", "value": float(low), "upper": None}
        if not low:
            return {"comparator": "<=" if closing == "]" else "<", "value": float(high), "upper": None}
        if low == high:
            return {"comparator": "=", "value": float(low), "upper": None}
        return {"comparator": "range", "value": float(low), "upper": float(high)}

    def is_aside(self, have):
        # The cases expect no number without a bound.
        return have["comparator"] in ("=", "~")

    def agree(self, text, want, have):
        same_upper = (want["upper"] is None) == (have["upper"] is None) and near(want["upper"] or 0, have["upper"] or 0)
        same_value = same_number(want["value"], have["value"], have["unit"])
        return want["comparator"] == have["comparator"] and same_value and same_upper and beside(text, want, have)


class Shares(Model):
    unlikely = [(r"percents? of twenty|per cent of tw|a percentage", "no number stands before the per cent")]

    def value(self, result):
        return {"value": float(result["Resolution"]["value"].rstrip("%")), "unit": "%"}

    def agree(self, text, want, have):
        return super().agree(text, want, have) and have["unit"] == "%"


class Ages(Model):
    def value(self, result):
        return {"value": float(result["Resolution"]["value"]), "unit": result["Resolution"]["unit"].lower() + "s"}

    def is_aside(self, have):
        return have["unit"] == "%"

    def agree(self, text, want, have):
        return super().agree(text, want, have) and have["unit"] == want["unit"]


class Money(Model):
    unlikely = [(r"kuai", "everyday names of money that no English report has")]

    def expected(self, case):
        # "dollar" without a number is a currency to the recognizers, and no amount.
        return super().expected(dict(case, Results=[r for r in case["Results"] if r["Resolution"]["value"] is not None]))

    def value(self, result):
        unit = result["Resolution"].get("isoCurrency") or CURRENCIES[result["Resolution"]["unit"]]
        return {"value": float(result["Resolution"]["value"]), "unit": unit}

    def is_aside(self, have):
        # The cases expect no counts of other things.
        return have["unit"] not in CURRENCIES.values() and not re.fullmatch("[A-Z]{3}", have["unit"] or "")

    def agree(self, text, want, have):
        return super().agree(text, want, have) and have["unit"] == want["unit"]


QUANTITY_MODELS = [
    Numbers("NumberModel"),
    Ranges("NumberRangeModel"),
    Shares("PercentModel"),
    Ages("AgeModel"),
    Money("CurrencyModel"),
]
