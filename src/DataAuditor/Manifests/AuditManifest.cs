using System.Text.Json.Nodes;
using DataAuditor.Curation;
using DataAuditor.Gates;
using DataAuditor.Models.Configuration;
using DataAuditor.Models.Sandbox;
using DataAuditor.Usages;

namespace DataAuditor.Manifests;

/// <summary>What to audit, and the gates it must pass: the content of a <c>NAME.audit.json</c>, or the same made in code.</summary>
public sealed record AuditManifest
{
    internal const ulong DefaultSeed = 42;

    public required string Name { get; init; }

    public required Modality Modality { get; init; }

    public required AuditData Data { get; init; }

    public FieldRoles Fields { get; init; } = FieldRoles.None;

    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <summary>Gates that may fail for a while.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>How gates decide that do not say it themselves.</summary>
    public Decision Decision { get; init; }

    /// <summary>What becomes of inconclusive gates that do not say it themselves; null for what their decision makes of it.</summary>
    public OnInconclusive? OnInconclusive { get; init; }

    /// <summary>The card of how the data was made.</summary>
    public JsonObject? Generator { get; init; }

    /// <summary>The card's file, where it has one; absolute.</summary>
    public string? GeneratorPath { get; init; }

    /// <summary>What the data is for; it names the dimensions that must be gated.</summary>
    public Usage? Usage { get; init; }

    internal SourceLocation? UsageLocation { get; init; }

    /// <summary>The approved report to compare with; absolute.</summary>
    public string? BaselinePath { get; init; }

    /// <summary>The accepted rounds, to follow the data over; absolute.</summary>
    public string? HistoryPath { get; init; }

    /// <summary>Models by role.</summary>
    public IReadOnlyDictionary<string, ModelSettings> Models { get; init; } = new Dictionary<string, ModelSettings>(StringComparer.Ordinal);

    /// <summary>What keeps programs of the data from this machine while they are run.</summary>
    public SandboxIsolation Sandbox { get; init; } = SandboxIsolation.Bubblewrap;

    /// <summary>By what curation judges records, beside the per-record checks of the gated metrics.</summary>
    public CurationSettings Curation { get; init; } = new();

    /// <summary>Where models' answers are kept between runs; absolute; null for the user's own folder.</summary>
    public string? CachePath { get; init; }

    /// <summary>Whether every model is asked anew.</summary>
    public bool KeepsNoCache { get; init; }

    /// <summary>Whether pages hold small copies of the images behind the worst records.</summary>
    public bool ShowsImages { get; init; } = true;

    /// <summary>Bytes that tables may take in memory; a quarter of the machine's or the container's where it is null.</summary>
    public long? MemoryLimit { get; init; }

    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>The file it was read from; null where it was made in code.</summary>
    public string? Path { get; init; }

    /// <summary>The folder that reported paths are relative to.</summary>
    public string Folder => Path is null ? Directory.GetCurrentDirectory() : System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads a manifest file.</summary>
    /// <exception cref="AuditException">It cannot be read, or is not a manifest; all its errors at once, each with line and column.</exception>
    public static AuditManifest Load(string path) => ManifestReader.Read(path);

    /// <summary>The same audit of data that was made as a card says.</summary>
    /// <param name="path">The card's file.</param>
    /// <exception cref="AuditException">It cannot be read, or is no card; all its errors at once, each with line and column.</exception>
    public AuditManifest WithGenerator(string path) => this with { Generator = GeneratorCard.ReadFile(path), GeneratorPath = System.IO.Path.GetFullPath(path) };
}
