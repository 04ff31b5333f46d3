namespace DataAuditor.Models.Lexical;

/// <summary>Takes the hashes of a text's n-grams, one by one.</summary>
internal interface INgramSink
{
    void Take(ulong hash);
}
