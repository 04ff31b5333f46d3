namespace DataAuditor.Metrics.Text.Languages;

/// <summary>How many letters of a text belong to each script.</summary>
internal sealed class ScriptShares
{
    /// <summary>Japanese has a kana in every few characters; a Chinese text may quote one.</summary>
    private const double LeastKana = 0.05;

    private readonly int[] _letters = new int[Enum.GetValues<Script>().Length];
    private readonly int _kana;

    public ScriptShares(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _letters[(int)Scripts.Of(rune)]++;
            if (Scripts.IsKana(rune)) _kana++;
        }

        _letters[(int)Script.None] = 0;
    }

    /// <summary>The script of most letters; none without any letter.</summary>
    public Script Main => (Script)Array.IndexOf(_letters, _letters.Max());

    public bool IsJapanese => Main is Script.EastAsian && _kana >= LeastKana * _letters[(int)Script.EastAsian];
}
