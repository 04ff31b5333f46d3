using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What lines of one group have in common.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GroupingKey>))]
public enum GroupingKey
{
    /// <summary>The template's text, as in Loghub-2.0.</summary>
    Template,

    /// <summary>The template's identifier, as in the older Logparser: two templates of one text are two groups.</summary>
    Id,
}
