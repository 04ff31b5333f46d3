using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>What becomes of the record's own program when it is run against the record's tests.</summary>
internal sealed record CodeRun(ProgramLimits Limits) : ModelFeature<ProgramRun, ProgramOutcome>(ModelRoles.Sandbox)
{
    public override string Lack => $"no record has the fields '{ProgramFields.Code}' and '{ProgramFields.Tests}' to run";

    public override IReadOnlyList<ProgramRun>? Inputs(Sample sample) =>
        !sample.Has(ProgramFields.Results) && sample.Has(ProgramFields.Tests) && sample.Text(ProgramFields.Code) is { } code ? [sample.Run(code, Limits)] : null;
}
