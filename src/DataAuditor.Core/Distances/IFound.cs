namespace DataAuditor.Distances;

/// <summary>What a search takes from the rows that it compares. A query belongs to one thread.</summary>
internal interface IFound
{
    /// <summary>A row that is further away than this is not wanted.</summary>
    double Limit(int query);

    /// <param name="sum">The sum of differences, before it becomes a distance.</param>
    void Offer(int query, double sum, int row);
}
