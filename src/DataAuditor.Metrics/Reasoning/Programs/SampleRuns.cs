using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>What becomes of programs, samples of one generator's answers to the same question, when they are run against the record's tests.</summary>
internal sealed record SampleRuns(ProgramLimits Limits) : ModelFeature<ProgramRun, ProgramOutcome>(ModelRoles.Sandbox)
{
    public override string Lack => $"no record has the fields '{AnswerFields.Samples}' and '{ProgramFields.Tests}' to run";

    /// <summary>None for a record with a gold answer, whose samples are answers.</summary>
    public override IReadOnlyList<ProgramRun>? Inputs(Sample sample) =>
        SampledPasses.IsCounted(sample) || sample.Has(AnswerFields.Gold) || !sample.Has(ProgramFields.Tests) || !sample.Has(AnswerFields.Samples)
            ? null
            : [.. sample.Texts(AnswerFields.Samples)!.Select(code => sample.Run(code, Limits))];
}
