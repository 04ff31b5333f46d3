using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Parsing;
using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>A formula of temporal logic as users write it, such as <c>always (light_red -> eventually[0,2 s] speed &lt;= 1 km/h)</c>.</summary>
[JsonConverter(typeof(Json))]
public sealed record Specification
{
    /// <exception cref="OptionValueException">The text is no formula; the message says where and why.</exception>
    public Specification(string text)
        : this(text, FormulaParser.Parse(text))
    {
    }

    internal Specification(Formula formula)
        : this(formula.Text, formula)
    {
    }

    private Specification(string text, Formula formula)
    {
        (Text, Formula) = (text, formula);
        Signals = [.. Formula.All().Select(SignalOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    public string Text { get; }

    internal Formula Formula { get; }

    /// <summary>The names of the signals that it is about, in the order in which they come.</summary>
    internal IReadOnlyList<string> Signals { get; }

    /// <summary>Whether it speaks of time in units, which only data with times have.</summary>
    internal bool HasUnitsOfTime => Formula.All().Any(static part => BoundsOf(part) is { FromUnit: not null } or { ToUnit: not null });

    /// <summary>Whether it has bounds without a unit, which count time where the data has times and steps elsewhere; 0 and infinity are the same in both.</summary>
    internal bool HasBareBounds => Formula.All().Any(static part => BoundsOf(part) is { From: not 0, FromUnit: null } or { To: not 0 and < double.PositiveInfinity, ToUnit: null });

    /// <summary>Whether it speaks of next or previous steps, which only discrete time has.</summary>
    internal bool HasNext => Formula.All().Any(static part => part is Next);

    public bool Equals(Specification? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private static Bounds? BoundsOf(Expression part) => (part as Window)?.Bounds ?? (part as Until)?.Bounds;

    private static string? SignalOf(Expression part) => part switch
    {
        SignalTerm signal => signal.Name,
        Proposition proposition => proposition.Signal,
        TextEquality equality => equality.Signal,
        _ => null,
    };

    internal sealed class Json : JsonConverter<Specification>
    {
        public override Specification Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(OptionValueException.TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, Specification value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
