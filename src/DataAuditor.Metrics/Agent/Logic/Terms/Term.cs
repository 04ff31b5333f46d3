namespace DataAuditor.Metrics.Agent.Logic.Terms;

/// <summary>A number at every step.</summary>
internal abstract record Term : Expression
{
    public override string Inner => Text;
}
