namespace DataAuditor.Quantities;

/// <summary>A unit of measurement, by how many of the international system's unit of its quantity it is: second, metre, radian and what they make.</summary>
/// <param name="Symbol">As it is shown.</param>
/// <param name="Multiplier">A number in this unit, times it and over the divisor, is one in the international system's unit.</param>
/// <param name="Divisor">Apart from the multiplier, so that both can be exact: 21.6 km/h are 6 m/s, and no hair more.</param>
public sealed record Unit(string Symbol, Quantity Quantity, double Multiplier, double Divisor = 1)
{
    private const double Mile = 1609.344;

    private const double Foot = 0.3048;

    private const double Hour = 3600;

    /// <summary>Standard gravity, by definition.</summary>
    private const double Gravity = 9.80665;

    private const double HalfTurn = 180;

    private static readonly Unit[] All =
    [
        new("s", Quantity.Time, 1), new("ms", Quantity.Time, 1, 1000), new("us", Quantity.Time, 1, 1e6), new("ns", Quantity.Time, 1, 1e9), new("min", Quantity.Time, 60), new("h", Quantity.Time, Hour),
        new("m", Quantity.Length, 1), new("km", Quantity.Length, 1000), new("cm", Quantity.Length, 1, 100), new("mm", Quantity.Length, 1, 1000), new("ft", Quantity.Length, Foot), new("mi", Quantity.Length, Mile),
        new("m/s", Quantity.Speed, 1), new("km/h", Quantity.Speed, 1, 3.6), new("mph", Quantity.Speed, Mile, Hour), new("ft/s", Quantity.Speed, Foot), new("kn", Quantity.Speed, 1852, Hour),
        new("m/s2", Quantity.Acceleration, 1), new("ft/s2", Quantity.Acceleration, Foot), new("g", Quantity.Acceleration, Gravity),
        new("rad", Quantity.Angle, 1), new("deg", Quantity.Angle, Math.PI, HalfTurn),
        new("rad/s", Quantity.AngularVelocity, 1), new("deg/s", Quantity.AngularVelocity, Math.PI, HalfTurn),
    ];

    /// <summary>Other spellings of symbols.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["seconds"] = "s", ["sec"] = "s", ["milliseconds"] = "ms", ["µs"] = "us", ["μs"] = "us", ["minutes"] = "min", ["hours"] = "h",
        ["metres"] = "m", ["meters"] = "m", ["kilometres"] = "km", ["kilometers"] = "km", ["feet"] = "ft", ["miles"] = "mi",
        ["mps"] = "m/s", ["kph"] = "km/h", ["kmh"] = "km/h", ["knots"] = "kn",
        ["m/s^2"] = "m/s2", ["m/s²"] = "m/s2", ["ft/s^2"] = "ft/s2", ["ft/s²"] = "ft/s2",
        ["radians"] = "rad", ["degrees"] = "deg", ["°"] = "deg", ["°/s"] = "deg/s",
    };

    /// <summary>What a number in this unit is in that of the international system, but for rounding.</summary>
    public double Factor => Multiplier / Divisor;

    /// <summary>A number in this unit in that of the international system.</summary>
    public double ToSystem(double number) => number * Multiplier / Divisor;

    /// <summary>A number in the international system's unit in this one.</summary>
    public double FromSystem(double number) => number * Divisor / Multiplier;

    /// <summary>The unit that a text names; null where it names none.</summary>
    public static Unit? Find(string text) => Array.Find(All, unit => unit.Symbol == Spellings.GetValueOrDefault(text, text));

    /// <summary>The symbols of a quantity's units, or of all.</summary>
    public static IEnumerable<string> Symbols(Quantity? quantity = null) => All.Where(unit => quantity is null || unit.Quantity == quantity).Select(static unit => unit.Symbol);
}
