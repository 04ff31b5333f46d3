using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>The kinds of data of the survey, in its order.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Modality>))]
public enum Modality
{
    Text,
    Reasoning,
    Tabular,
    Graph,
    Json,
    Log,
    ImageText,
    VideoText,
    Agent,
}
