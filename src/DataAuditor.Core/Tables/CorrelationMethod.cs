using System.Text.Json.Serialization;

namespace DataAuditor.Tables;

[JsonConverter(typeof(KebabCaseEnumConverter<CorrelationMethod>))]
public enum CorrelationMethod
{
    Pearson,

    /// <summary>Pearson's coefficient of the ranks, ties averaged.</summary>
    Spearman,
}
