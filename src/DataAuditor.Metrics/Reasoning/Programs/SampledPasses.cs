using System.Globalization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Programs;

/// <summary>How well a record's samples do, in their order: counted by the record itself, as answers compared with the gold one, or as programs that were run.</summary>
/// <param name="Count">How many samples there are.</param>
/// <param name="Passed">How many of them are wholly right.</param>
/// <param name="Shares">What share of each is right; null where the record tells the two counts alone.</param>
internal sealed record SampledPasses(long Count, long Passed, IReadOnlyList<double>? Shares)
{
    private const string SampleCount = "n";

    private const string PassCount = "c";

    /// <summary>How many are right, and what is wrong with the first that is not.</summary>
    public string Detail => $"{Passed.ToString(CultureInfo.InvariantCulture)} of {Count.ToString(CultureInfo.InvariantCulture)} samples are right{FirstFault}";

    private string FirstFault { get; init; } = "";

    /// <summary>Why no sample can be judged; null where they were.</summary>
    public string? Unjudged { get; init; }

    public static IReadOnlyList<FieldNeed> Needs(ProgramLimits limits) =>
        [new FieldNeed(AnswerFields.Samples) { Or = [SampleCount] }, new FieldNeed(PassCount) { Or = [AnswerFields.Gold], Model = new SampleRuns(limits) }];

    public static bool IsCounted(Sample sample) => sample.Has(SampleCount) && sample.Has(PassCount);

    /// <summary>Of a record that meets the needs.</summary>
    /// <exception cref="AuditException">The counts are none, or there is nothing to judge the samples by.</exception>
    public static SampledPasses Of(Sample sample, AnswerChecker checker, ProgramLimits limits)
    {
        if (IsCounted(sample)) return Counted(sample);
        if (!sample.Has(AnswerFields.Samples)) throw sample.Wrong($"the record has the field '{PlainText.OneLine(sample.NameOf(SampleCount))}' without '{PlainText.OneLine(sample.NameOf(PassCount))}'");
        if (new SampleRuns(limits).Of(sample) is { } outcomes) return OfRuns(outcomes);
        if (sample.Has(AnswerFields.Gold)) return OfAnswers(sample, AnswerComparison.Of(checker));

        throw sample.Wrong($"the record has '{PlainText.OneLine(sample.NameOf(AnswerFields.Samples))}', and neither a gold answer nor tests that they could be judged by");
    }

    private static SampledPasses Counted(Sample sample)
    {
        var (count, passed) = (sample.Number(SampleCount)!.Value, sample.Number(PassCount)!.Value);
        if (!double.IsInteger(count) || !double.IsInteger(passed) || passed < 0 || passed > count || count > int.MaxValue)
        {
            throw sample.Wrong($"'{PlainText.OneLine(sample.NameOf(PassCount))}' of '{PlainText.OneLine(sample.NameOf(SampleCount))}' must be a whole number of a whole number, and is {Number.Format(passed)} of {Number.Format(count)}");
        }

        return new SampledPasses((long)count, (long)passed, null);
    }

    private static SampledPasses OfAnswers(Sample sample, AnswerComparison comparison)
    {
        if (sample.Answer(AnswerFields.Gold) is not { } text) return new SampledPasses(0, 0, []) { Unjudged = "the gold answer is blank" };

        var gold = comparison.Read(text);
        return OfShares([.. sample.Answers(AnswerFields.Samples).Select(given => comparison.Compare(gold, comparison.Read(given))).Select(static verdict => new TestShare(verdict.IsRight ? 1 : 0, verdict.Detail))]);
    }

    private static SampledPasses OfRuns(IReadOnlyList<ProgramOutcome> outcomes) => outcomes.FirstOrDefault(static outcome => outcome.Error is not null)?.Error is { } error
        ? new SampledPasses(0, 0, []) { Unjudged = error }
        : OfShares([.. outcomes.Select(static outcome => TestShare.Of(outcome.Tests))]);

    private static SampledPasses OfShares(IReadOnlyList<TestShare> shares)
    {
        var first = shares.TakeWhile(static share => share.Value == 1).Count();
        return new SampledPasses(shares.Count, shares.Count(static share => share.Value == 1), [.. shares.Select(static share => share.Value)])
        {
            FirstFault = first < shares.Count ? string.Create(CultureInfo.InvariantCulture, $"; sample {first + 1}: {shares[first].Detail}") : "",
        };
    }
}
