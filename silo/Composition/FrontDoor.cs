using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace LeadExec.Silo.Composition;

/// <summary>Where this process can reach its own front doors; known when the server has started, also on a port that it chose itself.</summary>
internal static class FrontDoor
{
    public static Uri Of(IServer server, string path)
    {
        var address = BindingAddress.Parse(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        return new UriBuilder("http", "127.0.0.1", address.Port, path).Uri;
    }
}
