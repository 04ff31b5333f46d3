using System.Diagnostics;
using System.Text.Json;
using DataAuditor.Samples;

namespace DataAuditor.Models.Tests.Tokenizers.Reference;

/// <summary>The tokenizers library itself, the Rust original behind npm's package <c>tokenizers</c>, at the version and checksum of package-lock.json.</summary>
public sealed class ReferenceTokenizers
{
    private const string Version = "0.23.2";
    private static readonly string Scripts = Path.Combine(Repository.Root, "tests", "DataAuditor.Models.Tests", "Tokenizers", "Reference");
    private static readonly Lazy<string> Folder = new(Install);

    public static bool AreInstallable => IsOnPath("node") && IsOnPath("npm");

    /// <summary>Encodes texts, each with its pair or null, with a tokenizer file.</summary>
    /// <param name="batch">Whether padding sees them as one batch.</param>
    public static IReadOnlyList<ReferenceEncoding> Encode(string tokenizerJson, IEnumerable<(string Text, string? Pair)> pairs, bool batch = false)
    {
        var work = Directory.CreateTempSubdirectory("tokenizers-");
        try
        {
            var (tokenizer, input, output) = (Path.Combine(work.FullName, "tokenizer.json"), Path.Combine(work.FullName, "in.json"), Path.Combine(work.FullName, "out.jsonl"));
            File.WriteAllText(tokenizer, tokenizerJson);
            File.WriteAllText(input, JsonSerializer.Serialize(new { pairs = pairs.Select(pair => new[] { pair.Text, pair.Pair }), batch }));
            Run(Folder.Value, "node", Path.Combine(Scripts, "encode.cjs"), tokenizer, input, output);
            return [.. File.ReadLines(output).Select(line => JsonSerializer.Deserialize<ReferenceEncoding>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Installs into a folder of its own and renames it at the end, so that test runs side by side do not meet.</summary>
    private static string Install()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "npm", $"tokenizers-{Version}");
        if (Directory.Exists(folder)) return folder;

        var fresh = Directory.CreateDirectory($"{folder}-{Environment.ProcessId}").FullName;
        foreach (var file in new[] { "package.json", "package-lock.json" }) File.Copy(Path.Combine(Scripts, file), Path.Combine(fresh, file), overwrite: true);
        Run(fresh, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(fresh, recursive: true);
        }

        return folder;
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}:\n{errors}{output.Result}");
    }

    private static bool IsOnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
