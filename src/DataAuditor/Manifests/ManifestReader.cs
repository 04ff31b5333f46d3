using System.Globalization;
using System.Text.Json;
using DataAuditor.Curation;
using DataAuditor.Data.Samples;
using DataAuditor.Gates;
using DataAuditor.Models.Sandbox;
using DataAuditor.Tables;
using DataAuditor.Usages;

namespace DataAuditor.Manifests;

/// <summary>Reads a manifest file: first its form, against the schema, then what the form cannot say.</summary>
internal static class ManifestReader
{
    public const string Extension = ".audit.json";

    private const long MaxBytes = 16 << 20;

    public static AuditManifest Read(string path)
    {
        var file = Path.GetFullPath(path);
        var problems = new List<Diagnostic>();
        var root = LocatedJsonParser.Parse(file, TextFile.ReadBytes(file, MaxBytes, DiagnosticCode.Manifest, "manifest"), problems);
        SchemaCheck.Run(root, ManifestSchema.Written, "the manifest", problems);
        if (problems.Count > 0) throw new AuditException(problems);

        var manifest = Bind(root, file, problems) with { Models = ModelBinding.Bind(root["models"], Path.GetDirectoryName(file)!, problems) };
        GateCheck.Run(manifest, root["gates"]?.Items ?? [], problems);
        return problems.Count == 0 ? manifest : throw new AuditException(problems);
    }

    private static AuditManifest Bind(LocatedJson root, string file, List<Diagnostic> problems)
    {
        var folder = Path.GetDirectoryName(file)!;
        return new AuditManifest
        {
            Path = file,
            Name = root["name"]?.Text ?? NameOf(file),
            Modality = Choice<Modality>(root["modality"])!.Value,
            Data = BindData(root["data"]!, folder, problems),
            Fields = new FieldRoles((root["fields"]?.Members ?? []).ToDictionary(
                member => member.Name,
                member => (IReadOnlyList<string>)(member.Value.Text is { } one ? [one] : [.. member.Value.Items.Select(item => item.Text!)]),
                StringComparer.Ordinal)),
            Gates = [.. (root["gates"]?.Items ?? []).Select(BindGate)],
            Waivers = [.. (root["waivers"]?.Items ?? []).Select(BindWaiver)],
            Decision = Choice<Decision>(root["decision"]) ?? Decision.Auto,
            OnInconclusive = Choice<OnInconclusive>(root["onInconclusive"]),
            Generator = GeneratorCard.Read(root["generator"], folder),
            GeneratorPath = root["generator"]?.Text is { } card ? Path.GetFullPath(card, folder) : null,
            Usage = Choice<Usage>(root["usage"]),
            UsageLocation = root["usage"]?.Location,
            BaselinePath = root["baseline"]?.Text is { } baseline ? Path.GetFullPath(baseline, folder) : null,
            HistoryPath = root["history"]?.Text is { } history ? Path.GetFullPath(history, folder) : null,
            Sandbox = Choice<SandboxIsolation>(root["sandbox"]) ?? SandboxIsolation.Bubblewrap,
            Curation = CurationBinding.Bind(root["curation"]),
            CachePath = root["cache"]?.Text is { } cache ? Path.GetFullPath(cache, folder) : null,
            KeepsNoCache = root["cache"]?.Truth is false,
            ShowsImages = root["showImages"]?.Truth ?? true,
            MemoryLimit = MemoryLimit(root["memoryLimit"], problems),
            Seed = (ulong)(root["seed"]?.Number ?? AuditManifest.DefaultSeed),
        };
    }

    private static AuditData BindData(LocatedJson data, string folder, List<Diagnostic> problems) => new()
    {
        Synthetic = Input(data["synthetic"], folder, problems)!,
        Real = Input(data["real"], folder, problems),
        Holdout = Input(data["holdout"], folder, problems),
        Schema = File(data["schema"], folder),
        Tables = (data["tables"]?.Members ?? []).ToDictionary(
            member => member.Name, member => Input(member.Value, folder, problems)!, StringComparer.Ordinal),
        Types = (data["types"]?.Members ?? []).ToDictionary(
            member => member.Name, member => Choice<ColumnKind>(member.Value)!.Value, StringComparer.Ordinal),
        SideFiles = [.. (data["sideFiles"]?.Items ?? []).Select(side => new SideFile(side["field"]!.Text!, Path.GetFullPath(side["file"]!.Text!, folder))
        {
            Of = Choice<Role>(side["of"]) ?? Role.Synthetic,
            Name = side["name"]?.Text,
            Id = side["id"]?.Text,
        })],
        Units = UnitBinding.Bind(data["units"], problems),
        Entry = data["entry"] is { } entry ? BindEntry(entry, problems) : null,
        BrokenRecords = Choice<BrokenRecords>(data["brokenRecords"]),
    };

    private static long? MemoryLimit(LocatedJson? limit, List<Diagnostic> problems)
    {
        if (limit?.Number is { } bytes) return (long)Math.Min(bytes, long.MaxValue / 2);
        if (limit?.Text is not { } text) return null;
        if (MemorySize.TryParse(text, out var size)) return size;

        problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, $"'memoryLimit' is '{PlainText.OneLine(text)}'; it must be {MemorySize.Form}", limit.Location));
        return null;
    }

    private static EntryPattern? BindEntry(LocatedJson entry, List<Diagnostic> problems)
    {
        try
        {
            return EntryPattern.Parse(entry.Text!);
        }
        catch (FormatException wrong)
        {
            problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, $"'entry': {wrong.Message}", entry.Location));
            return null;
        }
    }

    private static Gate BindGate(LocatedJson gate) => new()
    {
        Metric = gate["metric"]?.Text,
        Dimension = Choice<Dimension>(gate["dimension"]),
        History = Choice<HistoryAlarm>(gate["history"]),
        Coverage = Covered(gate),
        Part = gate["part"]?.Text,
        Options = gate["options"]?.ToNode()?.AsObject(),
        Min = gate["min"]?.Number,
        Max = gate["max"]?.Number,
        EqualTo = gate["equals"]?.Number,
        MaxRegression = gate["maxRegression"]?.Number,
        MaxRelativeRegression = gate["maxRelativeRegression"]?.Number,
        MaxDrift = gate["maxDrift"]?.Number,
        Severity = Choice<Severity>(gate["severity"]) ?? Severity.Error,
        Optional = gate["optional"]?.Truth ?? false,
        Confidence = gate["confidence"]?.Number,
        Decision = Choice<Decision>(gate["decision"]),
        OnInconclusive = Choice<OnInconclusive>(gate["onInconclusive"]),
        Reason = gate["reason"]?.Text,
        Location = gate.Location,
    };

    private static Waiver BindWaiver(LocatedJson waiver) => new()
    {
        Metric = waiver["metric"]?.Text,
        Dimension = Choice<Dimension>(waiver["dimension"]),
        History = Choice<HistoryAlarm>(waiver["history"]),
        Coverage = Covered(waiver),
        Part = waiver["part"]?.Text,
        Owner = waiver["owner"]!.Text!,
        Reason = waiver["reason"]!.Text!,
        Expires = DateOnly.ParseExact(waiver["expires"]!.Text!, SchemaCheck.DateFormat, CultureInfo.InvariantCulture),
        Location = waiver.Location,
    };

    private static IReadOnlyList<Dimension>? Covered(LocatedJson named) =>
        named["coverage"] is { } covered ? [.. covered.Items.Select(item => Choice<Dimension>(item)!.Value)] : null;

    private static DataInput? Input(LocatedJson? input, string folder, List<Diagnostic> problems) =>
        input?.Kind is JsonValueKind.Object ? QueryBinding.Bind(input, problems) : File(input, folder);

    private static DataInput.File? File(LocatedJson? path, string folder) =>
        path?.Text is { } text ? new DataInput.File(Path.GetFullPath(text, folder), path.Location) : null;

    /// <summary>The schema has checked that the name is one of the enum's, in kebab case.</summary>
    internal static TEnum? Choice<TEnum>(LocatedJson? value)
        where TEnum : struct, Enum =>
        value?.Text is { } name ? Enum.Parse<TEnum>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null;

    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name[..^Extension.Length] : Path.GetFileNameWithoutExtension(name);
    }
}
