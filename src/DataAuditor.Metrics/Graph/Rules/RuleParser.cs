using System.Globalization;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>
/// Reads rules: names, some with a number or a range in parentheses, that <c>and</c>, <c>or</c> and <c>not</c> combine, as in
/// <c>connected and nodes(3..10) and not (tree or cycle)</c>. <c>not</c> binds tighter than <c>and</c>, and that tighter than <c>or</c>.
/// </summary>
internal sealed class RuleParser
{
    private const int MostNested = 100;

    private readonly string _text;

    private int _at;

    private int _depth;

    private RuleParser(string text) => _text = text;

    /// <exception cref="RuleException">It is no rule.</exception>
    public static GraphRule Read(string text)
    {
        var parser = new RuleParser(text);
        var rule = parser.Any();
        parser.SkipSpace();
        return parser._at == text.Length ? rule : throw Wrong($"'{parser.Glimpse()}' cannot stand at {parser._at + 1}");
    }

    private GraphRule Any() => Several("or", All, static (text, rules) => new GraphRule.Or(text, rules));

    private GraphRule All() => Several("and", One, static (text, rules) => new GraphRule.And(text, rules));

    private GraphRule Several(string word, Func<GraphRule> read, Func<string, IReadOnlyList<GraphRule>, GraphRule> combine)
    {
        SkipSpace();
        var start = _at;
        var rules = new List<GraphRule> { read() };
        while (TakeWord(word)) rules.Add(read());
        return rules.Count == 1 ? rules[0] : combine(_text[start.._at].Trim(), rules);
    }

    private GraphRule One()
    {
        if (++_depth > MostNested) throw Wrong($"rules are nested more than {MostNested} deep");

        SkipSpace();
        var start = _at;
        GraphRule rule;
        if (TakeWord("not")) rule = new GraphRule.Not("", One());
        else if (Take('('))
        {
            rule = Any();
            if (!Take(')')) throw Wrong("a parenthesis is not closed");
        }
        else
        {
            rule = Named();
        }

        _depth--;
        return rule is GraphRule.Not ? rule with { Text = _text[start.._at].Trim() } : rule;
    }

    private GraphRule Named()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetter(_text[_at]) || _text[_at] == '-')) _at++;

        var name = _text[start.._at];
        if (name.Length == 0) throw Wrong(_at == _text.Length ? "a rule is missing at the end" : $"'{Glimpse()}' cannot stand at {_at + 1}");

        var range = Range();
        return new GraphRule.Named(_text[start.._at].TrimEnd(), RuleCatalog.Check(name, range));
    }

    /// <summary>What stands in parentheses behind a name; null where nothing does.</summary>
    private NumberRange? Range()
    {
        var start = _at;
        if (!Take('(')) return null;

        var least = Number();
        SkipSpace();
        var isRange = _text.AsSpan(_at).StartsWith("..", StringComparison.Ordinal);
        if (isRange) _at += 2;

        var most = isRange ? Number() : least;
        if (!Take(')') || (least ?? most) is null || least > most) throw Wrong($"'{_text[start..Math.Min(_at + 1, _text.Length)].Trim()}' is no number and no range, such as (3), (3..5) or (3..)");

        return new NumberRange(least ?? 0, most ?? int.MaxValue);
    }

    private int? Number()
    {
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        return int.TryParse(_text.AsSpan(start.._at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool TakeWord(string word)
    {
        SkipSpace();
        var end = _at + word.Length;
        if (!_text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal) || (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '-'))) return false;

        _at = end;
        return true;
    }

    private bool Take(char wanted)
    {
        SkipSpace();
        if (_at == _text.Length || _text[_at] != wanted) return false;

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private string Glimpse() => PlainText.OneLine(_text[_at..], maxLength: 20);

    private static RuleException Wrong(string message) => new(message);
}
