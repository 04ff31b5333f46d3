namespace DataAuditor.Metrics.Agent.Logic.Formulas;

/// <summary>What holds at a step by the signals at that step alone.</summary>
internal abstract record Atom : Formula;
