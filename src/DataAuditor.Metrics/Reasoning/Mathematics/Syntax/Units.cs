namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Units of measurement, so that 35 cm and 35 m are not the same and 1 m and 100 cm are. A unit that is not known says nothing.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Dimension, Rational Size)> Known = new(StringComparer.Ordinal);

    static Units()
    {
        Add("length", 1, "m meter meters metre metres");
        Add("length", new(1, 100), "cm centimeter centimeters centimetre centimetres");
        Add("length", new(1, 1000), "mm millimeter millimeters millimetre millimetres");
        Add("length", 1000, "km kilometer kilometers kilometre kilometres");
        Add("length", new(254, 10_000), "inch inches");
        Add("length", new(3048, 10_000), "ft foot feet");
        Add("length", new(9144, 10_000), "yd yard yards");
        Add("length", new(1_609_344, 1000), "mi mile miles");
        Add("mass", 1, "kg kilogram kilograms");
        Add("mass", new(1, 1000), "g gram grams");
        Add("mass", new(1, 1_000_000), "mg milligram milligrams");
        Add("weight", 1, "lb lbs pound pounds");
        Add("weight", new(1, 16), "oz ounce ounces");
        Add("time", 1, "s sec second seconds");
        Add("time", 60, "min minute minutes");
        Add("time", 3600, "h hr hrs hour hours");
        Add("time", 86_400, "day days");
        Add("time", 604_800, "week weeks");
        Add("volume", 1, "liter liters litre litres");
        Add("volume", new(1, 1000), "ml milliliter milliliters");
        Add("speed", 1, "mph");
        Add("currency", 1, "dollar dollars usd USD");
        Add("currency", new(1, 100), "cent cents");
    }

    public static bool IsKnown(string word) => Known.ContainsKey(word);

    /// <summary>What a unit, as <c>cm^2</c>, measures and how large it is; null for one that is not known.</summary>
    public static (string Dimension, Rational Size)? Find(string unit)
    {
        var mark = unit.IndexOf('^', StringComparison.Ordinal);
        var name = mark < 0 ? unit : unit[..mark];
        if (!Known.TryGetValue(name, out var known)) return null;
        if (mark < 0) return known;

        return int.TryParse(unit.AsSpan(mark + 1), out var power) && power is 2 or 3 ? ($"{known.Dimension}^{power}", Rational.Pow(known.Size, power)) : null;
    }

    private static void Add(string dimension, Rational size, string names)
    {
        foreach (var name in names.Split(' ')) Known.Add(name, (dimension, size));
    }
}
