using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Which rules predicted templates are rewritten by before they are held against the true ones, so that spelling alone is no fault.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TemplateCorrection>))]
public enum TemplateCorrection
{
    None,

    /// <summary>The eight rules of Khan et al. 2022: blanks, paths, truth values, common names, digits, words with a variable, variables in a row and with dots between.</summary>
    Khan,

    /// <summary>The rules of Loghub-2.0 (Jiang et al. 2024): no paths, truth values and names, but more that stands between variables goes.</summary>
    Loghub2,
}
