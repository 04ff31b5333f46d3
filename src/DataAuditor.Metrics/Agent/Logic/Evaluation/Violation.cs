using DataAuditor.Metrics.Agent.Logic.Formulas;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>What makes a formula fail.</summary>
/// <param name="Formula">The smallest part of it that is to blame.</param>
/// <param name="IsTrue">Whether the part holds where it must not, rather than the other way round.</param>
/// <param name="Step">The step of the data at which, or after which, that is.</param>
/// <param name="Time">In seconds; null where nothing tells.</param>
internal sealed record Violation(Formula Formula, bool IsTrue, int Step, double? Time);
