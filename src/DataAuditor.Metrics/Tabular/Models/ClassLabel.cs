using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Tables;
using System.Globalization;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>A label column as classes: those that the real table has.</summary>
internal sealed class ClassLabel
{
    public const int None = CategoryColumn.NullCode;

    /// <summary>One model a class is trained; a column of more levels than this is hardly a label.</summary>
    private const int MostClasses = 50;

    /// <summary>Pairs of classes of which the second is the favourable one, however frequent.</summary>
    private static readonly (string No, string Yes)[] Affirmatives = [("0", "1"), ("-1", "1"), ("false", "true"), ("no", "yes")];

    private readonly double[] _values;
    private readonly int[] _classOfCode;

    private ClassLabel(string column, IReadOnlyList<string> classes, double[] values, int[] classOfCode, int positive)
    {
        Column = column;
        Classes = classes;
        _values = values;
        _classOfCode = classOfCode;
        Positive = positive;
    }

    public string Column { get; }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>Of two classes the affirmative one of 0 and 1, false and true, no and yes, else the one with fewer real records.</summary>
    public int Positive { get; }

    /// <summary>The first column with the role of a label that holds classes.</summary>
    /// <param name="reason">Why there is none.</param>
    public static ClassLabel? Of(Frame real, FieldRoles fields, out string reason)
    {
        reason = MissingRole.Reason(TrainTest.LabelRole);
        foreach (var name in fields[TrainTest.LabelRole])
        {
            if (real.Find(name) is not { } column) reason = $"the label '{name}' is no compared column";
            else if (real.Columns.Count == 1) reason = $"the label '{name}' is the only compared column";
            else if (Of(column, out reason) is { } label) return label;
        }

        return null;
    }

    /// <summary>The class of every row; <see cref="None"/> without a label, and for a label that the real table does not have.</summary>
    public int[] Of(Frame rows)
    {
        var column = rows.Find(Column)!;
        return column.IsCategory
            ? [.. column.Codes.ToArray().Select(code => code == None ? None : _classOfCode[code])]
            : [.. column.Numbers.ToArray().Select(value => Array.IndexOf(_values, value))];
    }

    /// <summary>The class that the user calls favourable; without a word of it, of two classes <see cref="Positive"/>.</summary>
    /// <returns>Why there is none; null where there is.</returns>
    public string? Favourable(string? name, out int favourable)
    {
        favourable = name is null ? Positive : Classes.Index().Where(at => at.Item == name).Select(at => at.Index).FirstOrDefault(None);
        if (favourable == None) return $"the option 'positive' is '{name}', which is no class of the label '{Column}': {Listed()}";

        return name is null && Classes.Count > 2 ? $"the label '{Column}' has more than two classes, and the option 'positive' does not say which is favourable: {Listed()}" : null;

        string Listed() => string.Join(", ", Classes);
    }

    private static ClassLabel? Of(FrameColumn column, out string reason)
    {
        reason = column.IsCategory
            ? $"the label '{column.Name}' has fewer than two classes in the real table"
            : $"the label '{column.Name}' has more than two values and is no category: measure tabular.utility.tstr-rmse, or declare it as a category";
        if (!column.IsCategory)
        {
            double[] values = [.. column.Numbers.ToArray().Where(value => !double.IsNaN(value)).Distinct().Order().Take(3)];
            if (values.Length > 2) return null;

            reason = $"the label '{column.Name}' has fewer than two classes in the real table";
            if (values.Length < 2) return null;

            string[] names = [.. values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))];
            var numbers = column.Numbers.ToArray();
            return new ClassLabel(column.Name, names, values, [], FavourableOf(names, [.. values.Select(value => numbers.Count(number => number == value))]));
        }

        var counts = new int[column.Levels.Count];
        foreach (var code in column.Codes)
        {
            if (code != None) counts[code]++;
        }

        // In the order of their names: the order of the levels is that of the rows.
        int[] present = [.. Enumerable.Range(0, counts.Length).Where(code => counts[code] > 0).OrderBy(code => column.Levels[code], StringComparer.Ordinal)];
        if (present.Length < 2) return null;

        reason = $"the label '{column.Name}' has {present.Length} classes, more than {MostClasses}";
        if (present.Length > MostClasses) return null;

        var classOfCode = new int[counts.Length];
        Array.Fill(classOfCode, None);
        for (var at = 0; at < present.Length; at++) classOfCode[present[at]] = at;
        string[] classes = [.. present.Select(code => column.Levels[code])];
        return new ClassLabel(column.Name, classes, [], classOfCode, FavourableOf(classes, [.. present.Select(code => counts[code])]));
    }

    private static int FavourableOf(string[] classes, int[] counts)
    {
        var affirmative = classes is [var first, var second] && Affirmatives.Any(pair =>
            pair.No.Equals(first, StringComparison.OrdinalIgnoreCase) && pair.Yes.Equals(second, StringComparison.OrdinalIgnoreCase));
        return !affirmative && counts[0] < counts[^1] ? 0 : classes.Length - 1;
    }
}
