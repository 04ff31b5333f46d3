using System.Text.Json;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Watermarks;

/// <summary>How surely a record's text carries the watermark: its own z-score, or else that of the tokens which the secret key favours.</summary>
/// <param name="Gamma">The share of the vocabulary that the watermark favours.</param>
/// <param name="Tokenization">How a text is cut where the record has no tokens.</param>
internal sealed record WatermarkEvidence(double Gamma, Tokenization Tokenization) : ModelFeature<WatermarkedText, GreenTokens>(ModelRoles.Watermark)
{
    private const string Field = "watermark_z";

    private const string TokensField = "tokens";

    public FieldNeed Need => new(Field) { Model = this };

    public override IReadOnlyList<WatermarkedText>? Inputs(Sample sample)
    {
        if (sample.Has(Field)) return null;

        return (sample.Has(TokensField) ? Given(sample) : Split(sample.Text("text"))) is { } tokens ? [new WatermarkedText(tokens, Gamma)] : null;
    }

    /// <summary>
    /// Of a record that meets <see cref="Need"/>: by how many standard deviations more tokens are favoured than chance would have it; null
    /// for a text of fewer than two tokens.
    /// </summary>
    public double? ZOf(Sample sample)
    {
        if (sample.Number(Field) is { } given) return given;

        var tokens = Of(sample)![0];
        return tokens.Scored == 0 ? null : (tokens.Green - (Gamma * tokens.Scored)) / Math.Sqrt(tokens.Scored * Gamma * (1 - Gamma));
    }

    /// <summary>Texts, or numbers of a vocabulary.</summary>
    private static string[] Given(Sample sample) => sample.Structure(TokensField) is { ValueKind: JsonValueKind.Array } tokens
        ? [.. tokens.EnumerateArray().Select(token => token.ValueKind switch
        {
            JsonValueKind.String => token.GetString()!,
            JsonValueKind.Number => token.GetRawText(),
            _ => throw Wrong(sample),
        })]
        : throw Wrong(sample);

    private static AuditException Wrong(Sample sample) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(TokensField))}' must be an array of texts or numbers");

    private string[]? Split(string? text)
    {
        if (text is null) return null;

        List<string> tokens = [];
        foreach (var token in Tokenizer.Of(Tokenization).Split(text)) tokens.Add(token.ToString());
        return [.. tokens];
    }
}
