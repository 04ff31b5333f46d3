using System.Globalization;

namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>A signal, or one component of a vector's.</summary>
/// <param name="Component">Zero-based; null for a signal of single numbers.</param>
internal sealed record SignalTerm(string Name, int? Component = null) : Term
{
    public override IReadOnlyList<Expression> Operands => [];

    public override int Depth => 1;

    public override string Text => Component is { } component ? string.Create(CultureInfo.InvariantCulture, $"{SignalName.Written(Name)}[{component}]") : SignalName.Written(Name);
}
