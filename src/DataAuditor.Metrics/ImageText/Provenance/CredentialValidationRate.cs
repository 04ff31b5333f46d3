using System.Text.Json.Serialization;
using DataAuditor.Metrics.Credentials;

namespace DataAuditor.Metrics.ImageText.Provenance;

/// <summary>How many records show where their images are from, and that nobody changed them since.</summary>
public sealed record CredentialValidationRate() : RecordMetric<CredentialCounts>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("image-text.provenance.credential-validation-rate", "Credential validation rate", Modality.ImageText, Dimension.Provenance)
    {
        Summary = "Share of records all of whose images carry Content Credentials (C2PA) that validate: the signature and every hash hold, and with option 'trusted' the signer is trusted. Checked offline; no manifest is 0, and so is one that is only elsewhere.",
        Formula = @"\frac{1}{|\mathcal{M}_{\text{gen}}|} \sum_{m \in \mathcal{M}_{\text{gen}}} V_{\text{c2pa}}(m)",
        Source = "Coalition for Content Provenance and Authenticity 2025, C2PA 2.2; the state by the rule of c2pa-rs",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "state or status",
        Needs = Needs.None,
    };

    private const double WeightOfNone = 3;

    [Option("Whether the signer must be trusted too, by the certificates of option 'trust'.")]
    public bool Trusted { get; init; }

    [Option("Files in PEM with the certificates that are trusted, of authorities or of single signers; relative to the manifest.")]
    public IReadOnlyList<string> Trust { get; init; } = [];

    [Option("The day at which certificates must be valid that signed without a time stamp, as in 2026-11-22; today where it is not set.")]
    public DateOnly? ValidAt { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [new FieldNeed("image") { Or = ["steps"] }];

    private CredentialCheck Check => new(Trust, ValidAt);

    public bool Equals(CredentialValidationRate? other) => other is not null && Trusted == other.Trusted && ValidAt == other.ValidAt && Trust.SequenceEqual(other.Trust, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Trusted, ValidAt, Trust.Count);

    public override CredentialCounts Empty() => new();

    public override void Add(CredentialCounts state, Sample sample, Evidence evidence)
    {
        var paths = CredentialCheck.PathsOf(sample);
        if (Check.Of(sample, paths) is not { } images)
        {
            state.AddUnusable();
            return;
        }

        state.Add(images, paths.Count > 0 && images.All(Holds));
        if (paths.Count == 0) evidence.Add(new Exhibit(sample.Index, WeightOfNone, "it has no image"));
        foreach (var (path, image) in paths.Zip(images).Where(image => !Holds(image.Second)))
        {
            if (evidence.Wants(sample.Index, WeightOf(image))) evidence.Add(new Exhibit(sample.Index, WeightOf(image), Words(path, image), Images: new ExhibitImages(sample.Media.PathOf(path))));
        }
    }

    /// <summary>The images whose credentials do not hold.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var paths = CredentialCheck.PathsOf(sample);
        return paths.Zip(Check.Of(sample, paths) ?? []).Where(image => !Holds(image.Second)).Select(static image => new RecordFault(Words(image.First, image.Second)));
    }

    public override Measurement Measure(CredentialCounts state, MetricContext context) =>
        Trusted && Trust.Count == 0 ? Measurement.NotMeasurable("option 'trusted' asks for trusted signers, and option 'trust' names no certificates") : state.Measure(Info, ValidAt is not null);

    private bool Holds(CredentialReport image) => image.State >= (Trusted ? CredentialState.Trusted : CredentialState.Valid);

    /// <summary>What was changed is worse than what is not there.</summary>
    private static double WeightOf(CredentialReport image) => image.State switch
    {
        CredentialState.Invalid => 5,
        CredentialState.Malformed => 4,
        CredentialState.None => WeightOfNone,
        CredentialState.Remote => 2,
        _ => 1,
    };

    private static string Words(string path, CredentialReport image)
    {
        var why = image.State switch
        {
            CredentialState.None => "no manifest",
            CredentialState.Remote => $"no manifest but one that is said to be at {PlainText.OneLine(image.Detail!)}",
            CredentialState.Malformed => $"a manifest that cannot be read ({image.Statuses[0].Code}): {image.Detail}",
            _ => $"a manifest that is {CredentialCounts.NameOf(image.State)}: {string.Join(", ", image.Failures.Distinct(StringComparer.Ordinal))}",
        };
        return $"'{PlainText.OneLine(path)}' has {why}";
    }
}
