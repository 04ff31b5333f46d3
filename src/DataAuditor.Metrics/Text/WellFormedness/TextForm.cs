namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>A record's text held against every check of form.</summary>
internal static class TextForm
{
    private const string TextField = "text";

    private const string FinishReasonField = "finish_reason";

    public static IReadOnlyList<FieldNeed> Needs { get; } = [TextField];

    /// <summary>What fails, in the order of the checks.</summary>
    public static IEnumerable<(FormCheck Check, string Detail)> Faults(Sample sample, IReadOnlyList<FormCheck> checks)
    {
        if (sample.Fault is { } unreadable) return checks.Contains(FormCheck.Readable) ? [(FormCheck.Readable, unreadable)] : [];

        var text = MarkdownText.Of(sample.Text(TextField)!);
        var finishReason = sample.Text(FinishReasonField);
        return checks.Distinct().Order().Select(check => (Check: check, Detail: Find(check, text, finishReason))).Where(static found => found.Detail is not null)!;
    }

    private static string? Find(FormCheck check, MarkdownText text, string? finishReason) => check switch
    {
        FormCheck.Readable => string.IsNullOrWhiteSpace(text.Text) ? "it is blank" : null,
        FormCheck.Encoding => EncodingNoise.Find(text.Text),
        FormCheck.ControlCharacters => ControlCharacters.Find(text.Text),
        FormCheck.Truncation => Truncation.Find(text.Text, finishReason),
        FormCheck.Json => JsonForm.Find(text),
        FormCheck.Fences => text.Blocks.FirstOrDefault(static block => !block.IsClosed) is { } open ? $"the fence at line {open.Line} is not closed" : null,
        FormCheck.CodeBlocks => CodeBrackets.Find(text),
        _ => Quotes.Find(text),
    };
}
