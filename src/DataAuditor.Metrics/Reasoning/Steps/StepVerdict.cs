namespace DataAuditor.Metrics.Reasoning.Steps;

/// <param name="Step">Its number, from 1 on.</param>
/// <param name="IsValid">Null where it says nothing that can be checked.</param>
/// <param name="Fault">What is wrong with it, where something is.</param>
internal readonly record struct StepVerdict(int Step, bool? IsValid, string Fault = "");
