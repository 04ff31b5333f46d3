using System.CommandLine;
using System.Text.Json;
using DataAuditor.Catalog;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>metrics</c> and <c>metrics show</c>: the catalogue.</summary>
internal static class MetricsCommand
{
    public static Command Create()
    {
        var glob = new Argument<string>("glob") { Description = "Ids, * allowed.", DefaultValueFactory = _ => "*" };
        var id = new Argument<string>("id") { Description = "A metric's id." };
        var show = new Command("show", "Everything known of one metric.") { id };
        show.SetAction(parsed => Show(parsed.GetValue(id)!));
        var command = new Command("metrics", "Lists the catalogue of metrics.") { glob, show };
        command.SetAction(parsed => List(parsed.GetValue(glob)!));
        return command;
    }

    private static int List(string glob)
    {
        MetricEntry[] entries = [.. MetricCatalog.Match(glob), .. SignalCatalog.Match(glob)];
        if (entries.Length == 0) return Unknown(glob);

        var table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn("id").NoWrap(), new TableColumn("direction").NoWrap(), new TableColumn("range").NoWrap(), new TableColumn("what"));
        foreach (var entry in entries)
        {
            table.AddRow(new Text(entry.Info.Id), new Text(DirectionOf(entry.Info)), new Text(RangeOf(entry.Info)), new Text(entry.Info.Summary));
        }

        Terminal.Output.Write(table);
        return ExitCode.Passed;
    }

    private static int Show(string id)
    {
        if ((MetricCatalog.Find(id) ?? SignalCatalog.Match(id).FirstOrDefault()) is not { } entry) return Unknown(id);

        var info = entry.Info;
        Console.Out.WriteLine($"{info.Id}: {info.Name}");
        Console.Out.WriteLine($"  {info.Summary}");
        Console.Out.WriteLine($"  modality   {JsonNamingPolicy.KebabCaseLower.ConvertName(info.Modality.ToString())}");
        Console.Out.WriteLine($"  dimension  {info.Dimension.ToString().ToLowerInvariant()} ({info.Pillar.ToString().ToLowerInvariant()})");
        Console.Out.WriteLine($"  direction  {DirectionOf(info)}");
        Console.Out.WriteLine($"  range      {RangeOf(info)}");
        Console.Out.WriteLine($"  inputs     {string.Join(", ", ["synthetic", .. Named(info.Needs)])}{(info.AlsoReads is Needs.None ? "" : $"; where given: {string.Join(", ", Named(info.AlsoReads))}")}");
        foreach (var need in entry.Default is RecordMetric metric ? metric.Reads : []) Console.Out.WriteLine($"  reads      {need.Words}");
        Console.Out.WriteLine($"  formula    {info.Formula}");
        Console.Out.WriteLine($"  source     {info.Source}");
        Console.Out.WriteLine($"  version    {info.Version}");
        foreach (var option in entry.Options)
        {
            Console.Out.WriteLine($"  option     {option.Name} (default {option.Default?.ToJsonString() ?? "none"}{Allowed(option)}): {option.Description}");
        }

        return ExitCode.Passed;
    }

    private static IEnumerable<string> Named(Needs needs) =>
        new[] { Needs.Real, Needs.Holdout, Needs.Schema }.Where(input => needs.HasFlag(input)).Select(static input => input.ToString().ToLowerInvariant());

    private static string Allowed(MetricOption option) => option.Schema["enum"] is { } choices
        ? $", one of {string.Join(" ", choices.AsArray().Select(choice => choice?.ToString()))}"
        : "";

    private static int Unknown(string glob)
    {
        Console.Error.WriteLine($"no metric is named '{PlainText.OneLine(glob)}'{Suggestion.For(glob, MetricCatalog.All.Concat(SignalCatalog.All).Select(entry => entry.Info.Id))}");
        return ExitCode.WrongInput;
    }

    private static string DirectionOf(MetricInfo info) => info.Direction switch
    {
        Direction.Lower => "lower is better",
        Direction.Higher => "higher is better",
        _ => "set by the gate",
    };

    private static string RangeOf(MetricInfo info) => $"{(double.IsFinite(info.Range.Low) ? $"[{info.Range.Low}" : "(-∞")}, {(double.IsFinite(info.Range.High) ? $"{info.Range.High}]" : "∞)")}";
}
