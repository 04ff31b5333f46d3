using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>Whether a step's text is the one given, as an action's name.</summary>
/// <param name="IsEqual">False where it must be another.</param>
internal sealed record TextEquality(string Signal, string Wanted, bool IsEqual) : Atom
{
    public override IReadOnlyList<Expression> Operands => [];

    public override int Depth => 1;

    public override string Text => $"{SignalName.Written(Signal)} {(IsEqual ? "==" : "!=")} {Quote}{Wanted}{Quote}";

    private char Quote => Wanted.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
}
