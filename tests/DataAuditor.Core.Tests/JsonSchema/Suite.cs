using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.JsonSchema;

/// <summary>The official JSON Schema test suite, read where it lies.</summary>
internal static class Suite
{
    private static readonly Lazy<SchemaRegistry> Remotes = new(ReadRemotes);

    private static string Folder => GoldenFolder.PathOf("semi/JSON-Schema-Test-Suite");

    public static string FolderOf(Draft draft) => draft switch
    {
        Draft.V4 => "draft4",
        Draft.V6 => "draft6",
        Draft.V7 => "draft7",
        Draft.V201909 => "draft2019-09",
        _ => "draft2020-12",
    };

    /// <summary>Runs all tests directly within a folder.</summary>
    /// <returns>How many there are, and a line for each that does not give the expected verdict.</returns>
    public static (int Tests, List<string> Failures) Run(Draft draft, string folder, bool assertFormat)
    {
        var options = new SchemaOptions { DefaultDraft = draft, Registry = Remotes.Value, AssertFormat = assertFormat, AssertContent = assertFormat || folder.Length > 0 };
        var failures = new List<string>();
        var tests = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "tests", FolderOf(draft), folder), "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var group in document.RootElement.EnumerateArray())
            {
                tests += group.GetProperty("tests").GetArrayLength();
                failures.AddRange(Failures(group, options).Select(failure => $"{folder}/{Path.GetFileName(file)}: {group.GetProperty("description").GetString()}: {failure}"));
            }
        }

        return (tests, failures);
    }

    private static IEnumerable<string> Failures(JsonElement group, SchemaOptions options)
    {
        Schema? schema = null;
        var fault = "";
        try
        {
            schema = Schema.Compile(group.GetProperty("schema"), options);
        }
        catch (SchemaException exception)
        {
            fault = exception.Message;
        }

        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var description = test.GetProperty("description").GetString();
            if (schema is null)
            {
                yield return $"{description}: {fault}";
                continue;
            }

            var expected = test.GetProperty("valid").GetBoolean();
            var data = test.GetProperty("data");
            if (schema.IsValid(data) != expected) yield return $"{description}: must be {(expected ? "valid" : "invalid")}";
            foreach (var format in Enum.GetValues<OutputFormat>())
            {
                if (schema.Validate(data, format).Count == 0 != expected) yield return $"{description}: must be {(expected ? "valid" : "invalid")} in format {format}";
            }
        }
    }

    private static SchemaRegistry ReadRemotes()
    {
        var registry = new SchemaRegistry();
        var root = Path.Combine(Folder, "remotes");
        foreach (var file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            registry.Add("http://localhost:1234/" + Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), document.RootElement);
        }

        return registry;
    }
}
