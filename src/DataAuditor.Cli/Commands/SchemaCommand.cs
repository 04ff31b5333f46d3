using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataAuditor.Manifests;

namespace DataAuditor.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of manifests.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("schema", "Prints the JSON Schema of the manifest.");
        command.SetAction(_ =>
        {
            Console.Out.WriteLine(ManifestSchema.Build().ToJsonString(Readable));
            return ExitCode.Passed;
        });
        return command;
    }
}
