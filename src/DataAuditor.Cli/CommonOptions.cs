using System.CommandLine;
using System.CommandLine.Parsing;
using DataAuditor.Cli.Ci;

namespace DataAuditor.Cli;

/// <summary>The options that every command that measures has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _out = new("--out") { Description = "Folder for reports (default: artifacts/data-audit/NAME)." };

    private readonly Option<string> _report = new("--report") { Description = "Reports to write, comma-separated: html, md, json, sarif, junit, gitlab.", DefaultValueFactory = _ => "html,json" };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "The approved report to compare with, instead of the manifest's." };

    private readonly Option<long?> _seed = SeedOption("Seed of everything random, instead of the manifest's (default: 42).");

    private readonly Option<string> _ci = new("--ci") { Description = "The CI service whose annotations, summary and reports are wanted.", DefaultValueFactory = _ => "auto" };

    private readonly Option<string> _format = new("--format") { Description = "What standard output is: a table, or exactly the JSON report.", DefaultValueFactory = _ => "table" };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "No progress bar." };

    private readonly Option<string> _verbosity = new("--verbosity") { Description = "How much is printed.", DefaultValueFactory = _ => "normal" };

    private readonly Option<int> _threads = ThreadsOption();

    private readonly Option<string?> _memoryLimit = MemoryLimitOption();

    private readonly Option<bool> _diagnostics = new("--diagnostics") { Description = "Standard output is a line protocol for build tasks.", Hidden = true };

    public CommonOptions(Command command)
    {
        _ci.AcceptOnlyFromAmong("auto", "github", "azure", "gitlab", "none");
        _format.AcceptOnlyFromAmong("table", "json");
        _verbosity.AcceptOnlyFromAmong("quiet", "normal", "detailed");
        foreach (var option in new Option[] { _out, _report, _baseline, _seed, _ci, _format, _noProgress, _verbosity, _threads, _memoryLimit, _diagnostics }) command.Add(option);
    }

    /// <summary>Options of what is judged, which a shard is not.</summary>
    public IEnumerable<Option> OfJudging => [_report, _baseline, _format];

    /// <summary>Takes the option out of a command whose states have their seed.</summary>
    public void RefuseSeed(Command command)
    {
        _seed.Hidden = true;
        Refuse(command, [_seed], static _ => true, "the seed is that with which the shards were audited: give it to 'audit --shard'");
    }

    /// <summary>Takes the option out of a command that holds no tables.</summary>
    public void RefuseMemoryLimit(Command command, Func<CommandResult, bool> applies) =>
        Refuse(command, [_memoryLimit], applies, "shards are counted while they are read, whatever memory there is");

    /// <summary>An option that would be passed over says so.</summary>
    public static void Refuse(Command command, IEnumerable<Option> options, Func<CommandResult, bool> applies, string why)
    {
        Option[] refused = [.. options];
        command.Validators.Add(result =>
        {
            if (!applies(result)) return;
            foreach (var option in refused.Where(option => result.GetResult(option) is { Implicit: false })) result.AddError($"{option.Name} has no meaning here: {why}.");
        });
    }

    public static Option<long?> SeedOption(string description)
    {
        var seed = new Option<long?>("--seed") { Description = description };
        seed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() < 0) result.AddError("--seed must be 0 or more.");
        });
        return seed;
    }

    public static Option<int> ThreadsOption()
    {
        var threads = new Option<int>("--threads") { Description = "Threads to use; never changes a result.", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--threads must be 1 or more.");
        });
        return threads;
    }

    private static Option<string?> MemoryLimitOption()
    {
        var limit = new Option<string?>("--memory-limit") { Description = "What tables may take in memory, such as 4GB, instead of the manifest's (default: a quarter of the machine's)." };
        limit.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !MemorySize.TryParse(text, out _)) result.AddError($"--memory-limit must be {MemorySize.Form}.");
        });
        return limit;
    }

    public IConsole Console(ParseResult parsed)
    {
        if (parsed.GetValue(_diagnostics)) return new ProtocolConsole(System.Console.Out);
        if (parsed.GetValue(_format) == "json") return new JsonConsole(System.Console.Out, System.Console.Error);

        var verbosity = Enum.Parse<Verbosity>(parsed.GetValue(_verbosity)!, ignoreCase: true);
        return new TerminalConsole(verbosity, showProgress: !parsed.GetValue(_noProgress), Service(parsed));
    }

    public AuditOptions Audit(ParseResult parsed) => new()
    {
        Baseline = parsed.GetValue(_baseline) is { } baseline ? Path.GetFullPath(baseline) : null,
        Seed = (ulong?)parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        MemoryLimit = parsed.GetValue(_memoryLimit) is { } limit && MemorySize.TryParse(limit, out var bytes) ? bytes : null,
    };

    public string Folder(ParseResult parsed, string auditName) =>
        parsed.GetValue(_out) is { } folder ? Path.GetFullPath(folder) : Reports.ReportFiles.DefaultFolder(auditName);

    /// <summary>Those asked for, and those that the CI service picks up by itself.</summary>
    public IReadOnlyList<string> Formats(ParseResult parsed) =>
    [
        .. parsed.GetValue(_report)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. parsed.GetValue(_diagnostics) || parsed.GetValue(_format) == "json" ? [] : Service(parsed)?.Formats ?? [],
    ];

    private CiService? Service(ParseResult parsed) => CiService.For(parsed.GetValue(_ci)!, Environment.GetEnvironmentVariable);
}
