using System.Diagnostics;
using System.Text;

namespace DataAuditor.Cli.Tests;

/// <summary>Runs the tool as a user would: a process of its own in a folder of its own.</summary>
public sealed class Tool : IDisposable
{
    /// <summary>Two numeric, one date and one categorical column; a few rows, none special.</summary>
    public const string GoodCsv = "age,amount,city,day\n31,10.5,Oslo,2024-01-01\n42,11.25,Rome,2024-01-02\n57,9,Oslo,2024-01-05\n23,12,Bern,2024-02-01\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("data-auditor-cli-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    /// <summary>A manifest on <c>real.csv</c> and <c>synthetic.csv</c> with one gate to a line, from line 2 on.</summary>
    public string Manifest(params string[] gates) => Write(
        "orders.audit.json",
        $$"""
        { "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "decision": "point", "gates": [
        {{string.Join(",\n", gates)}}
        ] }
        """);

    /// <summary>Good data and a manifest with one gate that it passes.</summary>
    public void WriteGoodAudit()
    {
        Write("real.csv", GoodCsv);
        Write("synthetic.csv", GoodCsv);
        Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.5 }""");
    }

    public Outcome Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return Finish(process);
    }

    /// <summary>Runs with some variables of a CI service set.</summary>
    public Outcome RunWith(IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        using var process = Start(arguments, variables);
        return Finish(process);
    }

    /// <summary>Reads both outputs to their ends: a process blocks when nobody empties one.</summary>
    public static Outcome Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public Process Start(params string[] arguments) => Start(arguments, []);

    private Process Start(string[] arguments, IEnumerable<(string Name, string Value)> variables) =>
        StartProgram(Host, [ToolPath, .. arguments], variables);

    /// <summary>Starts it with signals as a terminal leaves them: a shell's background job, as a CI runner may be, ignores interrupts and hands that on.</summary>
    public Process StartInterruptible(params string[] arguments) => StartProgram("env", ["--default-signal=INT", Host, ToolPath, .. arguments]);

    public Process StartProgram(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var ci in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "GITHUB_STEP_SUMMARY", "NO_COLOR" }) start.Environment.Remove(ci);
        foreach (var (name, value) in variables ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>In the tool's own folder: what stands beside the tests is less, since they bring a framework of their own.</summary>
    public static string ToolPath => System.IO.Path.Combine(AppContext.BaseDirectory.Replace("DataAuditor.Cli.Tests", "DataAuditor.Cli", StringComparison.Ordinal), "data-auditor.dll");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public sealed record Outcome(int ExitCode, string Output, string Error)
    {
        /// <summary>What standard error said, without the folder that no test can know.</summary>
        public IReadOnlyList<string> Messages => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
