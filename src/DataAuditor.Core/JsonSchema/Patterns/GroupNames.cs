namespace DataAuditor.JsonSchema.Patterns;

/// <summary>The capturing groups of a pattern, counted before it is translated: a reference may stand before its group.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public GroupNames(string pattern)
    {
        var inClass = false;
        for (var position = 0; position < pattern.Length; position++)
        {
            switch (pattern[position])
            {
                case '\\': position++; break;
                case '[': inClass = true; break;
                case ']': inClass = false; break;
                case '(' when !inClass: AddGroup(pattern.AsSpan(position + 1)); break;
            }
        }
    }

    public int Count { get; private set; }

    /// <summary>The number of a named group; 0 if there is none.</summary>
    public int NumberOf(string name) => _numbers.GetValueOrDefault(name);

    private void AddGroup(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("?"))
        {
            Count++;
        }
        else if (rest.StartsWith("?<") && rest.Length > 2 && rest[2] is not ('=' or '!'))
        {
            Count++;
            var end = rest.IndexOf('>');
            var name = end < 0 ? "" : rest[2..end].ToString();
            if (name.Length == 0) throw new PatternSyntaxException("has a group without a name");
            if (!_numbers.TryAdd(name, Count)) throw new PatternSyntaxException($"has two groups named '{name}'");
        }
    }
}
