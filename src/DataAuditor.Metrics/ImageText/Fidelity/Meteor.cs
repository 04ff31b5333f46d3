using DataAuditor.Metrics.Text.Meteor;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Metrics.Text.WordNets;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How far texts about images and reference texts have words in common, in an order that is alike.</summary>
public sealed record Meteor() : ReferenceTextMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.meteor", "METEOR of texts about images", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of METEOR, of several references the best: the weighted harmonic mean of how many words are in the reference and the other way round, less a penalty for words in another order. Words are the same where they are equal or have one stem, and synonyms only with a WordNet database; the part says which. Punctuation is no word.",
        Formula = @"(1 - \gamma (\tfrac{\text{chunks}}{\text{matches}})^\beta) \cdot \frac{P R}{\alpha P + (1 - \alpha) R}",
        Source = "Banerjee and Lavie 2005, METEOR; weights: Lavie and Agarwal 2007",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "variant",
        Needs = Needs.None,
    };

    private static readonly string[] WithoutSynonyms = ["METEOR (exact+stem)"];

    private static readonly string[] WithSynonyms = ["METEOR (exact+stem+synonym)"];

    [Option("The folder of a WordNet database (index, data and exc files), relative to the manifest. Without one, synonyms are other words.")]
    public string? Wordnet { get; init; }

    [Option("How much precision counts beside recall.", Min = 0, Max = 1)]
    public double Alpha { get; init; } = 0.9;

    [Option("How fast the penalty grows with the number of chunks, runs of words in the same order.", Min = 0, Max = 100)]
    public double Beta { get; init; } = 3;

    [Option("The most that the penalty takes off.", Min = 0, Max = 1)]
    public double Gamma { get; init; } = 0.5;

    private protected override string[] Names => Wordnet is null ? WithoutSynonyms : WithSynonyms;

    private protected override int Chosen => 0;

    private protected override double[]? Scores(Sample sample, ReferenceTexts texts, out bool isCut)
    {
        isCut = false;
        var weights = new MeteorWeights(Alpha, Beta, Gamma);
        Func<string, IEnumerable<string>>? synonyms = Wordnet is null ? null : Database(sample, Wordnet).SynonymsOf;
        var text = Words(texts.Text);
        double? best = null;
        foreach (var reference in texts.References.Select(Words).Where(static words => words.Length > 0))
        {
            var score = weights.Score(new MeteorAlignment(reference, text, synonyms), reference.Length, text.Length);
            best = Math.Max(best ?? 0, score);
        }

        return best is { } value ? [value] : null;
    }

    private static WordNet Database(Sample sample, string folder) => sample.Media.Once((typeof(WordNet), folder), files =>
    {
        try
        {
            return WordNet.Read(name => files.OpenOption($"{folder.TrimEnd('/')}/{name}"));
        }
        catch (FormatException wrong)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"option 'wordnet': {wrong.Message}", inner: wrong);
        }
    });

    private static string[] Words(string text)
    {
        List<string> words = [];
        foreach (var token in new UnicodeTokenizer().Split(text)) words.Add(token.ToString().ToLowerInvariant());
        return [.. words];
    }
}
