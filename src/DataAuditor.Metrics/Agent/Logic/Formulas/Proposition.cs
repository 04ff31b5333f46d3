using DataAuditor.Metrics.Agent.Logic.Terms;

namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>A signal that is true or false.</summary>
internal sealed record Proposition(string Signal) : Atom
{
    public override IReadOnlyList<Expression> Operands => [];

    public override int Depth => 1;

    public override string Text => SignalName.Written(Signal);

    public override string Inner => Text;
}
