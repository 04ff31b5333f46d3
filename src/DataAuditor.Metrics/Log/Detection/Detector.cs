using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>How anomalous windows of lines are found.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Detector>))]
public enum Detector
{
    /// <summary>Logistic regression on how often a window has each template, trained on labels.</summary>
    Logistic,

    /// <summary>The squared prediction error of principal components, which needs no label (Xu et al. 2009).</summary>
    Pca,

    /// <summary>An isolation forest, which needs no label (Liu, Ting and Zhou 2008).</summary>
    IsolationForest,
}
