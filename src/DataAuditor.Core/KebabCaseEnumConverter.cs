using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>Enum names as users write them: <c>goodness-of-fit</c>. Numbers are refused.</summary>
public sealed class KebabCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
