using System.CommandLine;
using System.Text.Json;
using DataAuditor.Data.Samples;
using DataAuditor.Manifests;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Cli;

/// <summary>The options that say what data there is, for commands that have no manifest yet.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _modality = new("--modality") { Description = "What kind of data it is.", Required = true };

    private readonly Option<string> _synthetic = new("--synthetic") { Description = "The generated data.", Required = true };

    private readonly Option<string?> _real = new("--real") { Description = "What the generator was fitted on." };

    private readonly Option<string?> _holdout = new("--holdout") { Description = "Real records that the generator never saw." };

    private readonly Option<string?> _schema = new("--schema") { Description = "A JSON Schema of the records." };

    private readonly Option<string?> _entry = new("--entry") { Description = "How the entries of plain logs begin: a regular expression, whose named groups are fields." };

    private readonly Option<string[]> _field = new("--field") { Description = "A column's role: ROLE=NAME; may be repeated." };

    private readonly Option<string[]> _unit = new("--unit") { Description = "The unit of a role's numbers, for agents: ROLE=UNIT, such as speed=km/h; may be repeated." };

    public DataOptions(Command command)
    {
        _modality.AcceptOnlyFromAmong([.. Enum.GetNames<Modality>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);
        foreach (var option in new Option[] { _modality, _synthetic, _real, _holdout, _schema, _entry, _field, _unit }) command.Add(option);
    }

    public AuditManifest Manifest(ParseResult parsed) => new()
    {
        Name = Path.GetFileNameWithoutExtension(parsed.GetValue(_synthetic)!),
        Modality = Enum.Parse<Modality>(parsed.GetValue(_modality)!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Data = new AuditData
        {
            Synthetic = File(parsed.GetValue(_synthetic))!,
            Real = File(parsed.GetValue(_real)),
            Holdout = File(parsed.GetValue(_holdout)),
            Schema = File(parsed.GetValue(_schema)),
            Units = Pairs(parsed.GetValue(_unit) ?? [], "--unit takes ROLE=UNIT")
                .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(static role => role.Key, static role => role.ToArray() is [var (name, unit)] ? Unit(name, unit) : throw new AuditException(DiagnosticCode.Manifest, $"--unit gives '{role.Key}' two units"), StringComparer.Ordinal),
            Entry = parsed.GetValue(_entry) is { } entry ? Pattern(entry) : null,
        },
        Fields = Fields(parsed.GetValue(_field) ?? []),
    };

    private static DataInput.File? File(string? path) => path is null ? null : new DataInput.File(Path.GetFullPath(path));

    private static EntryPattern Pattern(string entry)
    {
        try
        {
            return EntryPattern.Parse(entry);
        }
        catch (FormatException wrong)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"--entry: {wrong.Message}", null, wrong);
        }
    }

    private static Unit Unit(string role, string name)
    {
        try
        {
            return SignalRole.ParseUnit(role, name);
        }
        catch (FormatException wrong)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"--unit: {wrong.Message}", null, wrong);
        }
    }

    private static FieldRoles Fields(string[] pairs) => new(Pairs(pairs, "--field takes ROLE=NAME")
        .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(static role => role.Key, static role => (IReadOnlyList<string>)[.. role.Select(static pair => pair.Value)], StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string[] pairs, string form) => pairs.Select(pair => pair.Split('=', 2) is [var role, var name] && role.Length > 0 && name.Length > 0
        ? KeyValuePair.Create(role, name)
        : throw new AuditException(DiagnosticCode.Manifest, $"{form}, not '{pair}'"));
}
