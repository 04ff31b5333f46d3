namespace DataAuditor.Catalog;

/// <summary>The nearest known name to one that is not known.</summary>
public static class Suggestion
{
    /// <summary><c>; did you mean 'range'?</c>, or nothing where no known name is near.</summary>
    public static string For(string unknown, IEnumerable<string> known)
    {
        var nearest = known.MinBy(name => Distance(unknown, name));
        return nearest is not null && Distance(unknown, nearest) <= Math.Max(2, unknown.Length / 3)
            ? $"; did you mean '{PlainText.OneLine(nearest)}'?"
            : "";
    }

    /// <summary>Levenshtein distance, capitals ignored.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + substitution);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
