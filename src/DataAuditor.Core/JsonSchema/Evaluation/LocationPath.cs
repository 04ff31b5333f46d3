using System.Globalization;
using System.Text;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Where an evaluation stands, in the document and in the schema; kept only while failures are collected.</summary>
internal sealed class LocationPath
{
    private readonly List<string> _keywords = [];

    /// <summary>Steps in the document: the token of a property's name, or the complement of an item's index.</summary>
    private readonly List<int> _instance = [];

    public void EnterBranch(string path) => _keywords.Add(path);

    public void LeaveBranch() => _keywords.RemoveAt(_keywords.Count - 1);

    public void EnterProperty(int name) => _instance.Add(name);

    public void EnterItem(int index) => _instance.Add(~index);

    public void LeaveChild() => _instance.RemoveAt(_instance.Count - 1);

    public void Clear()
    {
        _keywords.Clear();
        _instance.Clear();
    }

    /// <summary>The keyword that leads to the schema being evaluated; empty at the root.</summary>
    public string LastKeyword => _keywords.Count == 0 ? "" : _keywords[^1].Split('/', 3)[1];

    /// <param name="keyword">Name of the last keyword, or empty where the path itself is meant.</param>
    public string Keywords(string keyword)
    {
        var path = string.Concat(_keywords);
        return keyword.Length == 0 ? path : $"{path}/{JsonPointer.Escape(keyword)}";
    }

    public string Instance(TokenTable table)
    {
        if (_instance.Count == 0) return "";

        var pointer = new StringBuilder();
        foreach (var step in _instance)
        {
            pointer.Append('/');
            if (step < 0) pointer.Append(CultureInfo.InvariantCulture, $"{~step}");
            else pointer.Append(JsonPointer.Escape(Encoding.UTF8.GetString(table.Text(step))));
        }

        return pointer.ToString();
    }
}
