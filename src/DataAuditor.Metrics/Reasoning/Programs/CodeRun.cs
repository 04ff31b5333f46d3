using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>What becomes of the record's own program when it is run against the record's tests.</summary>
internal sealed record CodeRun(ProgramLimits Limits) : ModelFeature<ProgramRun, ProgramOutcome>(ModelRoles.Sandbox)
{
    public override string Lack => $"no record has the fields '{ProgramFields.Code}' and '{ProgramFields.Tests}' to run";

    public override IReadOnlyList<ProgramRun>? Inputs(Sample sample) =>
        !sample.Has(ProgramFields.Results) && sample.Has(ProgramFields.Tests) && sample.Text(ProgramFields.Code) is { } code ? [sample.Run(code, Limits)] : null;

    public FieldNeed Need => new(ProgramFields.Results) { Model = this };

    /// <summary>How the program of a record that meets <see cref="Need"/> does: as the record says, or as the run did.</summary>
    /// <param name="error">Why it could not be judged.</param>
    /// <returns>Null where it could not.</returns>
    public TestShare? ShareOf(Sample sample, out string? error)
    {
        var outcome = Of(sample)?.Single();
        error = outcome?.Error;
        return error is null ? TestShare.Of(outcome?.Tests ?? sample.RecordedResults()!) : null;
    }
}
