using System.Text.Json;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>
/// What a record's generator wrote: the JSON in its <c>output</c>, as text or as a value; the record itself where it has no such field.
/// </summary>
internal sealed class GeneratedDocument
{
    /// <summary>The role of the text.</summary>
    public const string Output = "output";

    private static readonly object Key = new();

    private GeneratedDocument(JsonElement? value, string? fault, string? text)
    {
        Value = value;
        Fault = fault;
        Text = text;
    }

    /// <summary>Null where it is no JSON.</summary>
    public JsonElement? Value { get; }

    /// <summary>Why it is no JSON; null where it is.</summary>
    public string? Fault { get; }

    /// <summary>As it was written; null where the record holds a value.</summary>
    public string? Text { get; }

    public static GeneratedDocument Of(Sample sample) => sample.Once(Key, Read);

    /// <summary>The document of a record that has beside it what it is held against.</summary>
    /// <exception cref="AuditException">There is no output, so that the record would be held against a part of itself.</exception>
    public static GeneratedDocument BesideOf(Sample sample, string expectation)
    {
        var isItself = sample.Fault is null && !sample.IsGiven(Output);
        if (isItself && sample.Whole is { ValueKind: JsonValueKind.Object } record && record.TryFind(sample.NameOf(expectation), out _))
        {
            throw sample.Wrong($"the record has '{PlainText.OneLine(sample.NameOf(expectation))}' and no '{PlainText.OneLine(sample.NameOf(Output))}': what was generated is not known");
        }

        return Of(sample);
    }

    private static GeneratedDocument Read(Sample sample)
    {
        if (sample.Fault is { } unreadable) return new GeneratedDocument(null, unreadable, null);
        if (!sample.IsGiven(Output)) return new GeneratedDocument(sample.Whole, null, null);

        switch (sample.Value(Output))
        {
            case null:
                return new GeneratedDocument(null, "there is none", "");
            case { ValueKind: JsonValueKind.String }:
                var text = sample.Text(Output)!;
                return new GeneratedDocument(StrictJson.Read(text, out var fault), fault, text);
            case { } value:
                return new GeneratedDocument(value, null, null);
        }
    }
}
