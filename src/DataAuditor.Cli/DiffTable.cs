using DataAuditor.Baselines;
using Spectre.Console;

namespace DataAuditor.Cli;

/// <summary>What moved since the baseline, as a table.</summary>
internal static class DiffTable
{
    public static void Show(BaselineDiff diff)
    {
        foreach (var change in diff.OtherChanges) Terminal.Output.WriteLine($"note: '{PlainText.OneLine(change)}' is not what it was for the baseline, so not every move is the synthetic data's");
        if (diff.Reason is { } reason) Terminal.Output.WriteLine($"the baseline was accepted with the reason: {PlainText.OneLine(reason)}");

        var table = new Table().Border(TableBorder.Simple).AddColumns("metric", "baseline", "now", "difference", "95 % interval", "", "pinned");
        foreach (var move in diff.Metrics)
        {
            table.AddRow(
                Cell(MoveText.Name(move)),
                Cell(Value(move.Baseline)),
                Cell(Value(move.Value)),
                Cell(MoveText.Difference(move)),
                Cell(MoveText.Interval(move)),
                new Text(MoveText.Word(move.Movement), new Style(Colour(move.Movement))),
                Cell(Value(move.Pinned)));
        }

        Terminal.Output.Write(table);
    }

    private static Color Colour(Movement movement) => movement switch
    {
        Movement.Worse => Color.Red,
        Movement.Moved or Movement.Gone or Movement.Redefined => Color.Yellow,
        Movement.Better => Color.Green,
        _ => Color.Default,
    };

    private static string Value(double? value) => value is { } known ? Number.Format(known) : "–";

    private static Text Cell(string text) => new(PlainText.OneLine(text));
}
