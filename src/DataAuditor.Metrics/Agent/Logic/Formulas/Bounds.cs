using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>How far away a temporal operator looks, both ends among it.</summary>
/// <param name="To">Infinite where it looks to the trace's end.</param>
/// <param name="FromUnit">Null for the time unit of the data.</param>
internal sealed record Bounds(double From, double To, Unit? FromUnit = null, Unit? ToUnit = null)
{
    public override string ToString() => $"[{Written(From, FromUnit)},{(double.IsFinite(To) ? Written(To, ToUnit) : "inf")}]";

    private static string Written(double number, Unit? unit) => unit is null ? Number.Exact(number) : $"{Number.Exact(number)} {unit.Symbol}";
}
