using System.CommandLine;
using DataAuditor.Manifests;
using DataAuditor.Models;
using DataAuditor.Models.Configuration;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>models check MANIFEST</c>: loads each model, and shows what it takes, what it says and how fast it is.</summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        var manifest = new Argument<string>("manifest") { Description = "A manifest file (NAME.audit.json)." };
        var check = new Command("check", "Loads each model of a manifest and asks it for a sample.") { manifest };
        check.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () => Check(console, AuditManifest.Load(parsed.GetValue(manifest)!), cancellation), cancellation);
        });
        return new Command("models", "Models that metrics ask.") { check };
    }

    private static int Check(TerminalConsole console, AuditManifest manifest, CancellationToken cancellation)
    {
        using var models = new ConfiguredModels(manifest.Models, cache: null);
        if (manifest.Models.Count == 0) console.Say($"'{manifest.Name}' configures no models");

        var code = ExitCode.Passed;
        foreach (var role in manifest.Models.Keys)
        {
            try
            {
                Show(ModelCheck.Run(models, role, cancellation));
            }
            catch (ModelException unusable)
            {
                console.Show(unusable.ToDiagnostic() with { Message = $"{role}: {unusable.Message}" });
                code = ExitCode.WrongInput;
            }
        }

        return code;
    }

    private static void Show(CheckedModel model)
    {
        Line(model.Role, model.Description);
        foreach (var input in model.Inputs) Line("  takes", input);
        foreach (var output in model.Outputs) Line("  gives", output);
        Line("  sample", model.Sample);
        if (model.PerSecond is { } speed) Line("  speed", $"{Number.Format(speed)} a second, one at a time");
    }

    private static void Line(string name, string text) => Terminal.Output.WriteLine($"{name}: {PlainText.OneLine(text, maxLength: 400)}");
}
