/**
 * Coordinate reference systems of the EPSG dataset as proj4 definitions, so that any of them is known with no network.
 * Long because it is data: 4923 lines `code|name|definition`, sorted by code, the definition without its plus signs and
 * without the parts that are proj4's defaults. Read through crs-definitions.ts only.
 *
 * Source: the spatial_ref_sys table of PostGIS 3.6.2 (EPSG Geodetic Parameter Dataset, whose terms allow this use).
 * Left out: the zone families that crs-definitions.ts computes; geocentric, vertical and compound systems; systems whose
 * axes do not run east and north; systems on another ellipsoid with no published shift to WGS 84 (except Xian 1980); and
 * 222 systems for which proj4 and PROJ 9.7 differed by more than the accuracy that crs.ts states, at every latitude tried
 * on their meridian. NAD27 stands with its mean shift for the contiguous United States in place of the grids that proj4
 * does not carry.
 */
export const CRS_TABLE = `
2001|Antigua 1943 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=-255,-15,71,0,0,0,0
2002|Dominica 1945 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=725,685,536,0,0,0,0
2004|Montserrat 1958 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=174,359,365,0,0,0,0
2005|St. Kitts 1955 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=9,183,236,0,0,0,0
2006|St. Lucia 1955 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=-149,128,296,0,0,0,0
2007|St. Vincent 45 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=195.671,332.517,274.607,0,0,0,0
2036|NAD83(CSRS98) / New Brunswick Stereo (deprecated)|sterea lat_0=46.5 lon_0=-66.5 k=0.999912 x_0=2500000 y_0=7500000 ellps=GRS80
2037|NAD83(CSRS98) / UTM zone 19N (deprecated)|utm zone=19 ellps=GRS80
2038|NAD83(CSRS98) / UTM zone 20N (deprecated)|utm zone=20 ellps=GRS80
2039|Israel 1993 / Israeli TM Grid|tmerc lat_0=31.73439361111111 lon_0=35.20451694444445 k=1.0000067 x_0=219529.584 y_0=626907.39 ellps=GRS80 towgs84=-48,55,52,0,0,0,0
2041|Abidjan 1987 / UTM zone 30N|utm zone=30 ellps=clrk80 towgs84=-124.76,53,466.79,0,0,0,0
2043|Abidjan 1987 / UTM zone 29N|utm zone=29 ellps=clrk80 towgs84=-124.76,53,466.79,0,0,0,0
2056|CH1903+ / LV95|somerc lat_0=46.95240555555556 lon_0=7.439583333333333 k_0=1 x_0=2600000 y_0=1200000 ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
2057|Rassadiran / Nakhl e Taqi|omerc lat_0=27.51882880555555 lonc=52.60353916666667 alpha=0.5716611944444444 k=0.999895934 x_0=658377.437 y_0=3044969.194 gamma=0.5716611944444444 ellps=intl towgs84=-133.63,-157.5,-158.62,0,0,0,0
2058|ED50(ED77) / UTM zone 38N|utm zone=38 ellps=intl towgs84=-117,-132,-164,0,0,0,0
2059|ED50(ED77) / UTM zone 39N|utm zone=39 ellps=intl towgs84=-117,-132,-164,0,0,0,0
2060|ED50(ED77) / UTM zone 40N|utm zone=40 ellps=intl towgs84=-117,-132,-164,0,0,0,0
2061|ED50(ED77) / UTM zone 41N|utm zone=41 ellps=intl towgs84=-117,-132,-164,0,0,0,0
2063|Dabola 1981 / UTM zone 28N (deprecated)|utm zone=28 a=6378249.2 b=6356515 towgs84=-23,259,-9,0,0,0,0
2064|Dabola 1981 / UTM zone 29N (deprecated)|utm zone=29 a=6378249.2 b=6356515 towgs84=-23,259,-9,0,0,0,0
2067|Naparima 1955 / UTM zone 20N|utm zone=20 ellps=intl towgs84=-0.465,372.095,171.736,0,0,0,0
2068|ELD79 / Libya zone 5|tmerc lon_0=9 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2069|ELD79 / Libya zone 6|tmerc lon_0=11 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2070|ELD79 / Libya zone 7|tmerc lon_0=13 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2071|ELD79 / Libya zone 8|tmerc lon_0=15 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2072|ELD79 / Libya zone 9|tmerc lon_0=17 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2073|ELD79 / Libya zone 10|tmerc lon_0=19 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2074|ELD79 / Libya zone 11|tmerc lon_0=21 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2075|ELD79 / Libya zone 12|tmerc lon_0=23 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2076|ELD79 / Libya zone 13|tmerc lon_0=25 k=0.9999 x_0=200000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2077|ELD79 / UTM zone 32N|utm zone=32 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2078|ELD79 / UTM zone 33N|utm zone=33 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2079|ELD79 / UTM zone 34N|utm zone=34 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2080|ELD79 / UTM zone 35N|utm zone=35 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2083|Hito XVIII 1963 / Argentina 2|tmerc lat_0=-90 lon_0=-69 x_0=2500000 ellps=intl towgs84=16,196,93,0,0,0,0
2085|NAD27 / Cuba Norte (deprecated)|lcc lat_1=22.35 lat_0=22.35 lon_0=-81 k_0=0.99993602 x_0=500000 y_0=280296.016 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
2086|NAD27 / Cuba Sur (deprecated)|lcc lat_1=20.71666666666667 lat_0=20.71666666666667 lon_0=-76.83333333333333 k_0=0.99994848 x_0=500000 y_0=229126.939 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
2087|ELD79 / TM 12 NE|tmerc lon_0=12 k=0.9996 x_0=500000 ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
2088|Carthage / TM 11 NE|tmerc lon_0=11 k=0.9996 x_0=500000 datum=carthage
2089|Yemen NGN96 / UTM zone 38N|utm zone=38 ellps=WGS84
2090|Yemen NGN96 / UTM zone 39N|utm zone=39 ellps=WGS84
2091|South Yemen / Gauss Kruger zone 8 (deprecated)|tmerc lon_0=45 x_0=8500000 ellps=krass towgs84=-76,-138,67,0,0,0,0
2092|South Yemen / Gauss Kruger zone 9 (deprecated)|tmerc lon_0=51 x_0=9500000 ellps=krass towgs84=-76,-138,67,0,0,0,0
2093|Hanoi 1972 / GK 106 NE|tmerc lon_0=106 x_0=500000 ellps=krass towgs84=-17.51,-108.32,-62.39,0,0,0,0
2094|WGS 72BE / TM 106 NE|tmerc lon_0=106 k=0.9996 x_0=500000 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
2095|Bissau / UTM zone 28N|utm zone=28 ellps=intl towgs84=-173,253,27,0,0,0,0
2100|GGRS87 / Greek Grid|tmerc lon_0=24 k=0.9996 x_0=500000 datum=GGRS87
2105|NZGD2000 / Mount Eden 2000|tmerc lat_0=-36.87972222222222 lon_0=174.7641666666667 k=0.9999 x_0=400000 y_0=800000 ellps=GRS80
2106|NZGD2000 / Bay of Plenty 2000|tmerc lat_0=-37.76111111111111 lon_0=176.4661111111111 x_0=400000 y_0=800000 ellps=GRS80
2107|NZGD2000 / Poverty Bay 2000|tmerc lat_0=-38.62444444444444 lon_0=177.8855555555556 x_0=400000 y_0=800000 ellps=GRS80
2108|NZGD2000 / Hawkes Bay 2000|tmerc lat_0=-39.65083333333333 lon_0=176.6736111111111 x_0=400000 y_0=800000 ellps=GRS80
2109|NZGD2000 / Taranaki 2000|tmerc lat_0=-39.13555555555556 lon_0=174.2277777777778 x_0=400000 y_0=800000 ellps=GRS80
2110|NZGD2000 / Tuhirangi 2000|tmerc lat_0=-39.51222222222222 lon_0=175.64 x_0=400000 y_0=800000 ellps=GRS80
2111|NZGD2000 / Wanganui 2000|tmerc lat_0=-40.24194444444444 lon_0=175.4880555555555 x_0=400000 y_0=800000 ellps=GRS80
2112|NZGD2000 / Wairarapa 2000|tmerc lat_0=-40.92527777777777 lon_0=175.6472222222222 x_0=400000 y_0=800000 ellps=GRS80
2113|NZGD2000 / Wellington 2000|tmerc lat_0=-41.3011111111111 lon_0=174.7763888888889 x_0=400000 y_0=800000 ellps=GRS80
2114|NZGD2000 / Collingwood 2000|tmerc lat_0=-40.71472222222223 lon_0=172.6719444444444 x_0=400000 y_0=800000 ellps=GRS80
2115|NZGD2000 / Nelson 2000|tmerc lat_0=-41.27444444444444 lon_0=173.2991666666667 x_0=400000 y_0=800000 ellps=GRS80
2116|NZGD2000 / Karamea 2000|tmerc lat_0=-41.28972222222222 lon_0=172.1088888888889 x_0=400000 y_0=800000 ellps=GRS80
2117|NZGD2000 / Buller 2000|tmerc lat_0=-41.81055555555555 lon_0=171.5811111111111 x_0=400000 y_0=800000 ellps=GRS80
2118|NZGD2000 / Grey 2000|tmerc lat_0=-42.33361111111111 lon_0=171.5497222222222 x_0=400000 y_0=800000 ellps=GRS80
2119|NZGD2000 / Amuri 2000|tmerc lat_0=-42.68888888888888 lon_0=173.01 x_0=400000 y_0=800000 ellps=GRS80
2120|NZGD2000 / Marlborough 2000|tmerc lat_0=-41.54444444444444 lon_0=173.8019444444444 x_0=400000 y_0=800000 ellps=GRS80
2121|NZGD2000 / Hokitika 2000|tmerc lat_0=-42.88611111111111 lon_0=170.9797222222222 x_0=400000 y_0=800000 ellps=GRS80
2122|NZGD2000 / Okarito 2000|tmerc lat_0=-43.11 lon_0=170.2608333333333 x_0=400000 y_0=800000 ellps=GRS80
2123|NZGD2000 / Jacksons Bay 2000|tmerc lat_0=-43.97777777777778 lon_0=168.6061111111111 x_0=400000 y_0=800000 ellps=GRS80
2124|NZGD2000 / Mount Pleasant 2000|tmerc lat_0=-43.59055555555556 lon_0=172.7269444444445 x_0=400000 y_0=800000 ellps=GRS80
2125|NZGD2000 / Gawler 2000|tmerc lat_0=-43.74861111111111 lon_0=171.3605555555555 x_0=400000 y_0=800000 ellps=GRS80
2126|NZGD2000 / Timaru 2000|tmerc lat_0=-44.40194444444445 lon_0=171.0572222222222 x_0=400000 y_0=800000 ellps=GRS80
2127|NZGD2000 / Lindis Peak 2000|tmerc lat_0=-44.735 lon_0=169.4675 x_0=400000 y_0=800000 ellps=GRS80
2128|NZGD2000 / Mount Nicholas 2000|tmerc lat_0=-45.13277777777778 lon_0=168.3986111111111 x_0=400000 y_0=800000 ellps=GRS80
2129|NZGD2000 / Mount York 2000|tmerc lat_0=-45.56361111111111 lon_0=167.7386111111111 x_0=400000 y_0=800000 ellps=GRS80
2130|NZGD2000 / Observation Point 2000|tmerc lat_0=-45.81611111111111 lon_0=170.6283333333333 x_0=400000 y_0=800000 ellps=GRS80
2131|NZGD2000 / North Taieri 2000|tmerc lat_0=-45.86138888888889 lon_0=170.2825 k=0.99996 x_0=400000 y_0=800000 ellps=GRS80
2132|NZGD2000 / Bluff 2000|tmerc lat_0=-46.6 lon_0=168.3427777777778 x_0=400000 y_0=800000 ellps=GRS80
2133|NZGD2000 / UTM zone 58S|utm zone=58 south ellps=GRS80
2134|NZGD2000 / UTM zone 59S|utm zone=59 south ellps=GRS80
2135|NZGD2000 / UTM zone 60S|utm zone=60 south ellps=GRS80
2136|Accra / Ghana National Grid|tmerc lat_0=4.666666666666667 lon_0=-1 k=0.99975 x_0=274319.7391633579 a=6378300 b=6356751.689189189 towgs84=-199,32,322,0,0,0,0 to_meter=0.3047997101815088
2137|Accra / TM 1 NW|tmerc lon_0=-1 k=0.9996 x_0=500000 a=6378300 b=6356751.689189189 towgs84=-199,32,322,0,0,0,0
2139|NAD83(CSRS98) / SCoPQ zone 2 (deprecated)|tmerc lon_0=-55.5 k=0.9999 x_0=304800 ellps=GRS80
2140|NAD83(CSRS98) / MTM zone 3 (deprecated)|tmerc lon_0=-58.5 k=0.9999 x_0=304800 ellps=GRS80
2141|NAD83(CSRS98) / MTM zone 4 (deprecated)|tmerc lon_0=-61.5 k=0.9999 x_0=304800 ellps=GRS80
2142|NAD83(CSRS98) / MTM zone 5 (deprecated)|tmerc lon_0=-64.5 k=0.9999 x_0=304800 ellps=GRS80
2143|NAD83(CSRS98) / MTM zone 6 (deprecated)|tmerc lon_0=-67.5 k=0.9999 x_0=304800 ellps=GRS80
2144|NAD83(CSRS98) / MTM zone 7 (deprecated)|tmerc lon_0=-70.5 k=0.9999 x_0=304800 ellps=GRS80
2145|NAD83(CSRS98) / MTM zone 8 (deprecated)|tmerc lon_0=-73.5 k=0.9999 x_0=304800 ellps=GRS80
2146|NAD83(CSRS98) / MTM zone 9 (deprecated)|tmerc lon_0=-76.5 k=0.9999 x_0=304800 ellps=GRS80
2147|NAD83(CSRS98) / MTM zone 10 (deprecated)|tmerc lon_0=-79.5 k=0.9999 x_0=304800 ellps=GRS80
2148|NAD83(CSRS98) / UTM zone 21N (deprecated)|utm zone=21 ellps=GRS80
2149|NAD83(CSRS98) / UTM zone 18N (deprecated)|utm zone=18 ellps=GRS80
2150|NAD83(CSRS98) / UTM zone 17N (deprecated)|utm zone=17 ellps=GRS80
2151|NAD83(CSRS98) / UTM zone 13N (deprecated)|utm zone=13 ellps=GRS80
2152|NAD83(CSRS98) / UTM zone 12N (deprecated)|utm zone=12 ellps=GRS80
2153|NAD83(CSRS98) / UTM zone 11N (deprecated)|utm zone=11 ellps=GRS80
2154|RGF93 / Lambert-93|lcc lat_1=49 lat_2=44 lat_0=46.5 lon_0=3 x_0=700000 y_0=6600000 ellps=GRS80
2156|NAD83(HARN) / UTM zone 59S (deprecated)|utm zone=59 south ellps=GRS80
2157|IRENET95 / Irish Transverse Mercator|tmerc lat_0=53.5 lon_0=-8 k=0.99982 x_0=600000 y_0=750000 ellps=GRS80
2158|IRENET95 / UTM zone 29N|utm zone=29 ellps=GRS80
2161|Sierra Leone 1968 / UTM zone 28N|utm zone=28 ellps=clrk80 towgs84=-88,4,101,0,0,0,0
2162|Sierra Leone 1968 / UTM zone 29N|utm zone=29 ellps=clrk80 towgs84=-88,4,101,0,0,0,0
2165|Abidjan 1987 / TM 5 NW|tmerc lon_0=-5 k=0.9996 x_0=500000 ellps=clrk80 towgs84=-124.76,53,466.79,0,0,0,0
2166|Pulkovo 1942(83) / Gauss Kruger zone 3 (deprecated)|tmerc lon_0=9 x_0=3500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
2167|Pulkovo 1942(83) / Gauss Kruger zone 4 (deprecated)|tmerc lon_0=12 x_0=4500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
2168|Pulkovo 1942(83) / Gauss Kruger zone 5 (deprecated)|tmerc lon_0=15 x_0=5500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
2169|Luxembourg 1930 / Gauss|tmerc lat_0=49.83333333333334 lon_0=6.166666666666667 x_0=80000 y_0=100000 ellps=intl towgs84=-189.6806,18.3463,-42.7695,-0.33746,-3.09264,2.53861,0.4598
2171|Pulkovo 1942(58) / Poland zone I (deprecated)|sterea lat_0=50.625 lon_0=21.08333333333333 k=0.9998 x_0=4637000 y_0=5647000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
2172|Pulkovo 1942(58) / Poland zone II|sterea lat_0=53.00194444444445 lon_0=21.50277777777778 k=0.9998 x_0=4603000 y_0=5806000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
2173|Pulkovo 1942(58) / Poland zone III|sterea lat_0=53.58333333333334 lon_0=17.00833333333333 k=0.9998 x_0=3501000 y_0=5999000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
2174|Pulkovo 1942(58) / Poland zone IV|sterea lat_0=51.67083333333333 lon_0=16.67222222222222 k=0.9998 x_0=3703000 y_0=5627000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
2175|Pulkovo 1942(58) / Poland zone V|tmerc lon_0=18.95833333333333 k=0.999983 x_0=237000 y_0=-4700000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
2176|ETRS89 / Poland CS2000 zone 5|tmerc lon_0=15 k=0.999923 x_0=5500000 ellps=GRS80
2177|ETRS89 / Poland CS2000 zone 6|tmerc lon_0=18 k=0.999923 x_0=6500000 ellps=GRS80
2178|ETRS89 / Poland CS2000 zone 7|tmerc lon_0=21 k=0.999923 x_0=7500000 ellps=GRS80
2179|ETRS89 / Poland CS2000 zone 8|tmerc lon_0=24 k=0.999923 x_0=8500000 ellps=GRS80
2180|ETRS89 / Poland CS92|tmerc lon_0=19 k=0.9993 x_0=500000 y_0=-5300000 ellps=GRS80
2188|Azores Occidental 1939 / UTM zone 25N|utm zone=25 ellps=intl towgs84=-425,-169,81,0,0,0,0
2189|Azores Central 1948 / UTM zone 26N|utm zone=26 ellps=intl towgs84=-104,167,-38,0,0,0,0
2190|Azores Oriental 1940 / UTM zone 26N|utm zone=26 ellps=intl towgs84=-203,141,53,0,0,0,0
2192|ED50 / France EuroLambert (deprecated)|lcc lat_1=46.8 lat_0=46.8 lon_0=2.337229166666667 k_0=0.99987742 x_0=600000 y_0=2200000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2193|NZGD2000 / New Zealand Transverse Mercator 2000|tmerc lon_0=173 k=0.9996 x_0=1600000 y_0=10000000 ellps=GRS80
2195|NAD83(HARN) / UTM zone 2S|utm zone=2 south ellps=GRS80
2196|ETRS89 / Kp2000 Jutland|tmerc lon_0=9.5 k=0.99995 x_0=200000 ellps=GRS80
2197|ETRS89 / Kp2000 Zealand|tmerc lon_0=12 k=0.99995 x_0=500000 ellps=GRS80
2198|ETRS89 / Kp2000 Bornholm|tmerc lon_0=15 x_0=900000 ellps=GRS80
2201|REGVEN / UTM zone 18N|utm zone=18 ellps=GRS80
2202|REGVEN / UTM zone 19N|utm zone=19 ellps=GRS80
2203|REGVEN / UTM zone 20N|utm zone=20 ellps=GRS80
2204|NAD27 / Tennessee|lcc lat_1=35.25 lat_2=36.41666666666666 lat_0=34.66666666666666 lon_0=-86 x_0=609601.2192024384 y_0=30480.06096012192 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
2205|NAD83 / Kentucky North|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000 datum=NAD83
2206|ED50 / 3-degree Gauss-Kruger zone 9|tmerc lon_0=27 x_0=9500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2207|ED50 / 3-degree Gauss-Kruger zone 10|tmerc lon_0=30 x_0=10500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2208|ED50 / 3-degree Gauss-Kruger zone 11|tmerc lon_0=33 x_0=11500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2209|ED50 / 3-degree Gauss-Kruger zone 12|tmerc lon_0=36 x_0=12500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2210|ED50 / 3-degree Gauss-Kruger zone 13|tmerc lon_0=39 x_0=13500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2211|ED50 / 3-degree Gauss-Kruger zone 14|tmerc lon_0=42 x_0=14500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2212|ED50 / 3-degree Gauss-Kruger zone 15|tmerc lon_0=45 x_0=15500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2213|ETRS89 / TM 30 NE|tmerc lon_0=30 k=0.9996 x_0=500000 ellps=GRS80
2214|Douala 1948 / AOF west (deprecated)|tmerc lon_0=10.5 k=0.999 x_0=1000000 y_0=1000000 ellps=intl towgs84=-206.1,-174.7,-87.7,0,0,0,0
2215|Manoca 1962 / UTM zone 32N|utm zone=32 a=6378249.2 b=6356515 towgs84=-70.9,-151.8,-41.4,0,0,0,0
2216|Qornoq 1927 / UTM zone 22N|utm zone=22 ellps=intl towgs84=164,138,-189,0,0,0,0
2217|Qornoq 1927 / UTM zone 23N|utm zone=23 ellps=intl towgs84=164,138,-189,0,0,0,0
2222|NAD83 / Arizona East (ft)|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 datum=NAD83 units=ft
2223|NAD83 / Arizona Central (ft)|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 datum=NAD83 units=ft
2224|NAD83 / Arizona West (ft)|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 datum=NAD83 units=ft
2225|NAD83 / California zone 1 (ftUS)|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2226|NAD83 / California zone 2 (ftUS)|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2227|NAD83 / California zone 3 (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2228|NAD83 / California zone 4 (ftUS)|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2229|NAD83 / California zone 5 (ftUS)|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2230|NAD83 / California zone 6 (ftUS)|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000.0001016 y_0=500000.0001016001 datum=NAD83 units=us-ft
2231|NAD83 / Colorado North (ftUS)|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 datum=NAD83 units=us-ft
2232|NAD83 / Colorado Central (ftUS)|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 datum=NAD83 units=us-ft
2233|NAD83 / Colorado South (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 datum=NAD83 units=us-ft
2234|NAD83 / Connecticut (ftUS)|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096012192 y_0=152400.3048006096 datum=NAD83 units=us-ft
2235|NAD83 / Delaware (ftUS)|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000.0001016002 datum=NAD83 units=us-ft
2236|NAD83 / Florida East (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000.0001016002 datum=NAD83 units=us-ft
2237|NAD83 / Florida West (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000.0001016002 datum=NAD83 units=us-ft
2238|NAD83 / Florida North (ftUS)|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 datum=NAD83 units=us-ft
2239|NAD83 / Georgia East (ftUS)|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000.0001016002 datum=NAD83 units=us-ft
2240|NAD83 / Georgia West (ftUS)|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=699999.9998983998 datum=NAD83 units=us-ft
2241|NAD83 / Idaho East (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000.0001016002 datum=NAD83 units=us-ft
2242|NAD83 / Idaho Central (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000.0001016001 datum=NAD83 units=us-ft
2243|NAD83 / Idaho West (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000.0001016001 datum=NAD83 units=us-ft
2244|NAD83 / Indiana East (ftUS) (deprecated)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249364.9987299975 datum=NAD83 units=us-ft
2245|NAD83 / Indiana West (ftUS) (deprecated)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249364.9987299975 datum=NAD83 units=us-ft
2246|NAD83 / Kentucky North (ftUS)|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000.0001016001 datum=NAD83 units=us-ft
2247|NAD83 / Kentucky South (ftUS)|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000.0001016001 y_0=500000.0001016001 datum=NAD83 units=us-ft
2248|NAD83 / Maryland (ftUS)|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=399999.9998983998 datum=NAD83 units=us-ft
2249|NAD83 / Massachusetts Mainland (ftUS)|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000.0001016002 y_0=750000 datum=NAD83 units=us-ft
2250|NAD83 / Massachusetts Island (ftUS)|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000.0001016001 datum=NAD83 units=us-ft
2251|NAD83 / Michigan North (ft)|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=7999999.999968001 datum=NAD83 units=ft
2252|NAD83 / Michigan Central (ft)|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=5999999.999976001 datum=NAD83 units=ft
2253|NAD83 / Michigan South (ft)|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=3999999.999984 datum=NAD83 units=ft
2254|NAD83 / Mississippi East (ftUS)|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000.0000000001 datum=NAD83 units=us-ft
2255|NAD83 / Mississippi West (ftUS)|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=699999.9998983998 datum=NAD83 units=us-ft
2256|NAD83 / Montana (ft)|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=599999.9999976 datum=NAD83 units=ft
2257|NAD83 / New Mexico East (ftUS)|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 datum=NAD83 units=us-ft
2258|NAD83 / New Mexico Central (ftUS)|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000.0001016001 datum=NAD83 units=us-ft
2259|NAD83 / New Mexico West (ftUS)|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000.0001016001 datum=NAD83 units=us-ft
2260|NAD83 / New York East (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 datum=NAD83 units=us-ft
2261|NAD83 / New York Central (ftUS)|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=249999.9998983998 datum=NAD83 units=us-ft
2262|NAD83 / New York West (ftUS)|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000.0001016001 datum=NAD83 units=us-ft
2263|NAD83 / New York Long Island (ftUS)|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000.0000000001 datum=NAD83 units=us-ft
2264|NAD83 / North Carolina (ftUS)|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.2192024384 datum=NAD83 units=us-ft
2265|NAD83 / North Dakota North (ft)|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=599999.9999976 datum=NAD83 units=ft
2266|NAD83 / North Dakota South (ft)|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=599999.9999976 datum=NAD83 units=ft
2267|NAD83 / Oklahoma North (ftUS)|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 datum=NAD83 units=us-ft
2268|NAD83 / Oklahoma South (ftUS)|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 datum=NAD83 units=us-ft
2269|NAD83 / Oregon North (ft)|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000.0001424 datum=NAD83 units=ft
2270|NAD83 / Oregon South (ft)|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000.0001464 datum=NAD83 units=ft
2271|NAD83 / Pennsylvania North (ftUS)|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 datum=NAD83 units=us-ft
2272|NAD83 / Pennsylvania South (ftUS)|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 datum=NAD83 units=us-ft
2273|NAD83 / South Carolina (ft)|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 datum=NAD83 units=ft
2274|NAD83 / Tennessee (ftUS)|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 datum=NAD83 units=us-ft
2275|NAD83 / Texas North (ftUS)|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000.0001016002 y_0=999999.9998983998 datum=NAD83 units=us-ft
2276|NAD83 / Texas North Central (ftUS)|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000.0001016 datum=NAD83 units=us-ft
2277|NAD83 / Texas Central (ftUS)|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=699999.9998983998 y_0=3000000 datum=NAD83 units=us-ft
2278|NAD83 / Texas South Central (ftUS)|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=3999999.9998984 datum=NAD83 units=us-ft
2279|NAD83 / Texas South (ftUS)|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000.0000000001 y_0=5000000.0001016 datum=NAD83 units=us-ft
2280|NAD83 / Utah North (ft)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=999999.9999960001 datum=NAD83 units=ft
2281|NAD83 / Utah Central (ft)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=1999999.999992 datum=NAD83 units=ft
2282|NAD83 / Utah South (ft)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.0001504 y_0=2999999.999988 datum=NAD83 units=ft
2283|NAD83 / Virginia North (ftUS)|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000.0001016 y_0=2000000.0001016 datum=NAD83 units=us-ft
2284|NAD83 / Virginia South (ftUS)|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000.0001016 y_0=999999.9998983998 datum=NAD83 units=us-ft
2285|NAD83 / Washington North (ftUS)|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000.0001016001 datum=NAD83 units=us-ft
2286|NAD83 / Washington South (ftUS)|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000.0001016001 datum=NAD83 units=us-ft
2287|NAD83 / Wisconsin North (ftUS)|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 datum=NAD83 units=us-ft
2288|NAD83 / Wisconsin Central (ftUS)|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 datum=NAD83 units=us-ft
2289|NAD83 / Wisconsin South (ftUS)|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 datum=NAD83 units=us-ft
2292|NAD83(CSRS98) / Prince Edward Isl. Stereographic (NAD83) (deprecated)|sterea lat_0=47.25 lon_0=-63 k=0.999912 x_0=400000 y_0=800000 ellps=GRS80
2308|Batavia / TM 109 SE|tmerc lon_0=109 k=0.9996 x_0=500000 y_0=10000000 ellps=bessel towgs84=-377,681,-50,0,0,0,0
2309|WGS 84 / TM 116 SE|tmerc lon_0=116 k=0.9996 x_0=500000 y_0=10000000 datum=WGS84
2310|WGS 84 / TM 132 SE|tmerc lon_0=132 k=0.9996 x_0=500000 y_0=10000000 datum=WGS84
2311|WGS 84 / TM 6 NE|tmerc lon_0=6 k=0.9996 x_0=500000 datum=WGS84
2314|Trinidad 1903 / Trinidad Grid (ftCla)|cass lat_0=10.44166666666667 lon_0=-61.33333333333334 x_0=86501.46392052001 y_0=65379.0134283 a=6378293.645208759 b=6356617.987679838 towgs84=-61.702,284.488,472.052,0,0,0,0 to_meter=0.3047972654
2315|Campo Inchauspe / UTM zone 19S|utm zone=19 south ellps=intl towgs84=-148,136,90,0,0,0,0
2316|Campo Inchauspe / UTM zone 20S|utm zone=20 south ellps=intl towgs84=-148,136,90,0,0,0,0
2317|PSAD56 / ICN Regional|lcc lat_1=9 lat_2=3 lat_0=6 lon_0=-66 x_0=1000000 y_0=1000000 ellps=intl towgs84=-288,175,-376,0,0,0,0
2318|Ain el Abd / Aramco Lambert|lcc lat_1=17 lat_2=33 lat_0=25.08951 lon_0=48 ellps=intl towgs84=-143,-236,7,0,0,0,0
2319|ED50 / TM27|tmerc lon_0=27 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2320|ED50 / TM30|tmerc lon_0=30 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2321|ED50 / TM33|tmerc lon_0=33 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2322|ED50 / TM36|tmerc lon_0=36 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2323|ED50 / TM39|tmerc lon_0=39 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2324|ED50 / TM42|tmerc lon_0=42 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2325|ED50 / TM45|tmerc lon_0=45 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
2326|Hong Kong 1980 Grid System|tmerc lat_0=22.31213333333334 lon_0=114.1785555555556 x_0=836694.05 y_0=819069.8 ellps=intl towgs84=-162.619,-276.959,-161.764,0.067753,-2.243649,-1.158827,-1.094246
2327|Xian 1980 / Gauss-Kruger zone 13|tmerc lon_0=75 x_0=13500000 a=6378140 b=6356755.288157528
2328|Xian 1980 / Gauss-Kruger zone 14|tmerc lon_0=81 x_0=14500000 a=6378140 b=6356755.288157528
2329|Xian 1980 / Gauss-Kruger zone 15|tmerc lon_0=87 x_0=15500000 a=6378140 b=6356755.288157528
2330|Xian 1980 / Gauss-Kruger zone 16|tmerc lon_0=93 x_0=16500000 a=6378140 b=6356755.288157528
2331|Xian 1980 / Gauss-Kruger zone 17|tmerc lon_0=99 x_0=17500000 a=6378140 b=6356755.288157528
2332|Xian 1980 / Gauss-Kruger zone 18|tmerc lon_0=105 x_0=18500000 a=6378140 b=6356755.288157528
2333|Xian 1980 / Gauss-Kruger zone 19|tmerc lon_0=111 x_0=19500000 a=6378140 b=6356755.288157528
2334|Xian 1980 / Gauss-Kruger zone 20|tmerc lon_0=117 x_0=20500000 a=6378140 b=6356755.288157528
2335|Xian 1980 / Gauss-Kruger zone 21|tmerc lon_0=123 x_0=21500000 a=6378140 b=6356755.288157528
2336|Xian 1980 / Gauss-Kruger zone 22|tmerc lon_0=129 x_0=22500000 a=6378140 b=6356755.288157528
2337|Xian 1980 / Gauss-Kruger zone 23|tmerc lon_0=135 x_0=23500000 a=6378140 b=6356755.288157528
2338|Xian 1980 / Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 a=6378140 b=6356755.288157528
2339|Xian 1980 / Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 a=6378140 b=6356755.288157528
2340|Xian 1980 / Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 a=6378140 b=6356755.288157528
2341|Xian 1980 / Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 a=6378140 b=6356755.288157528
2342|Xian 1980 / Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 a=6378140 b=6356755.288157528
2343|Xian 1980 / Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 a=6378140 b=6356755.288157528
2344|Xian 1980 / Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 a=6378140 b=6356755.288157528
2345|Xian 1980 / Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 a=6378140 b=6356755.288157528
2346|Xian 1980 / Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 a=6378140 b=6356755.288157528
2347|Xian 1980 / Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 a=6378140 b=6356755.288157528
2348|Xian 1980 / Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 a=6378140 b=6356755.288157528
2349|Xian 1980 / 3-degree Gauss-Kruger zone 25|tmerc lon_0=75 x_0=25500000 a=6378140 b=6356755.288157528
2350|Xian 1980 / 3-degree Gauss-Kruger zone 26|tmerc lon_0=78 x_0=26500000 a=6378140 b=6356755.288157528
2351|Xian 1980 / 3-degree Gauss-Kruger zone 27|tmerc lon_0=81 x_0=27500000 a=6378140 b=6356755.288157528
2352|Xian 1980 / 3-degree Gauss-Kruger zone 28|tmerc lon_0=84 x_0=28500000 a=6378140 b=6356755.288157528
2353|Xian 1980 / 3-degree Gauss-Kruger zone 29|tmerc lon_0=87 x_0=29500000 a=6378140 b=6356755.288157528
2354|Xian 1980 / 3-degree Gauss-Kruger zone 30|tmerc lon_0=90 x_0=30500000 a=6378140 b=6356755.288157528
2355|Xian 1980 / 3-degree Gauss-Kruger zone 31|tmerc lon_0=93 x_0=31500000 a=6378140 b=6356755.288157528
2356|Xian 1980 / 3-degree Gauss-Kruger zone 32|tmerc lon_0=96 x_0=32500000 a=6378140 b=6356755.288157528
2357|Xian 1980 / 3-degree Gauss-Kruger zone 33|tmerc lon_0=99 x_0=33500000 a=6378140 b=6356755.288157528
2358|Xian 1980 / 3-degree Gauss-Kruger zone 34|tmerc lon_0=102 x_0=34500000 a=6378140 b=6356755.288157528
2359|Xian 1980 / 3-degree Gauss-Kruger zone 35|tmerc lon_0=105 x_0=35500000 a=6378140 b=6356755.288157528
2360|Xian 1980 / 3-degree Gauss-Kruger zone 36|tmerc lon_0=108 x_0=36500000 a=6378140 b=6356755.288157528
2361|Xian 1980 / 3-degree Gauss-Kruger zone 37|tmerc lon_0=111 x_0=37500000 a=6378140 b=6356755.288157528
2362|Xian 1980 / 3-degree Gauss-Kruger zone 38|tmerc lon_0=114 x_0=38500000 a=6378140 b=6356755.288157528
2363|Xian 1980 / 3-degree Gauss-Kruger zone 39|tmerc lon_0=117 x_0=39500000 a=6378140 b=6356755.288157528
2364|Xian 1980 / 3-degree Gauss-Kruger zone 40|tmerc lon_0=120 x_0=40500000 a=6378140 b=6356755.288157528
2365|Xian 1980 / 3-degree Gauss-Kruger zone 41|tmerc lon_0=123 x_0=41500000 a=6378140 b=6356755.288157528
2366|Xian 1980 / 3-degree Gauss-Kruger zone 42|tmerc lon_0=126 x_0=42500000 a=6378140 b=6356755.288157528
2367|Xian 1980 / 3-degree Gauss-Kruger zone 43|tmerc lon_0=129 x_0=43500000 a=6378140 b=6356755.288157528
2368|Xian 1980 / 3-degree Gauss-Kruger zone 44|tmerc lon_0=132 x_0=44500000 a=6378140 b=6356755.288157528
2369|Xian 1980 / 3-degree Gauss-Kruger zone 45|tmerc lon_0=135 x_0=45500000 a=6378140 b=6356755.288157528
2370|Xian 1980 / 3-degree Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 a=6378140 b=6356755.288157528
2371|Xian 1980 / 3-degree Gauss-Kruger CM 78E|tmerc lon_0=78 x_0=500000 a=6378140 b=6356755.288157528
2372|Xian 1980 / 3-degree Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 a=6378140 b=6356755.288157528
2373|Xian 1980 / 3-degree Gauss-Kruger CM 84E|tmerc lon_0=84 x_0=500000 a=6378140 b=6356755.288157528
2374|Xian 1980 / 3-degree Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 a=6378140 b=6356755.288157528
2375|Xian 1980 / 3-degree Gauss-Kruger CM 90E|tmerc lon_0=90 x_0=500000 a=6378140 b=6356755.288157528
2376|Xian 1980 / 3-degree Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 a=6378140 b=6356755.288157528
2377|Xian 1980 / 3-degree Gauss-Kruger CM 96E|tmerc lon_0=96 x_0=500000 a=6378140 b=6356755.288157528
2378|Xian 1980 / 3-degree Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 a=6378140 b=6356755.288157528
2379|Xian 1980 / 3-degree Gauss-Kruger CM 102E|tmerc lon_0=102 x_0=500000 a=6378140 b=6356755.288157528
2380|Xian 1980 / 3-degree Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 a=6378140 b=6356755.288157528
2381|Xian 1980 / 3-degree Gauss-Kruger CM 108E|tmerc lon_0=108 x_0=500000 a=6378140 b=6356755.288157528
2382|Xian 1980 / 3-degree Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 a=6378140 b=6356755.288157528
2383|Xian 1980 / 3-degree Gauss-Kruger CM 114E|tmerc lon_0=114 x_0=500000 a=6378140 b=6356755.288157528
2384|Xian 1980 / 3-degree Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 a=6378140 b=6356755.288157528
2385|Xian 1980 / 3-degree Gauss-Kruger CM 120E|tmerc lon_0=120 x_0=500000 a=6378140 b=6356755.288157528
2386|Xian 1980 / 3-degree Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 a=6378140 b=6356755.288157528
2387|Xian 1980 / 3-degree Gauss-Kruger CM 126E|tmerc lon_0=126 x_0=500000 a=6378140 b=6356755.288157528
2388|Xian 1980 / 3-degree Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 a=6378140 b=6356755.288157528
2389|Xian 1980 / 3-degree Gauss-Kruger CM 132E|tmerc lon_0=132 x_0=500000 a=6378140 b=6356755.288157528
2390|Xian 1980 / 3-degree Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 a=6378140 b=6356755.288157528
2391|KKJ / Finland zone 1|tmerc lon_0=21 x_0=1500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2392|KKJ / Finland zone 2|tmerc lon_0=24 x_0=2500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2393|KKJ / Finland Uniform Coordinate System|tmerc lon_0=27 x_0=3500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2394|KKJ / Finland zone 4|tmerc lon_0=30 x_0=4500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
2395|South Yemen / Gauss-Kruger zone 8|tmerc lon_0=45 x_0=8500000 ellps=krass towgs84=-76,-138,67,0,0,0,0
2396|South Yemen / Gauss-Kruger zone 9|tmerc lon_0=51 x_0=9500000 ellps=krass towgs84=-76,-138,67,0,0,0,0
2397|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 3|tmerc lon_0=9 x_0=3500000 ellps=krass towgs84=24.9,-126.4,-93.2,-0.063,-0.247,-0.041,1.01
2398|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 4|tmerc lon_0=12 x_0=4500000 ellps=krass towgs84=24.9,-126.4,-93.2,-0.063,-0.247,-0.041,1.01
2399|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 5|tmerc lon_0=15 x_0=5500000 ellps=krass towgs84=24.9,-126.4,-93.2,-0.063,-0.247,-0.041,1.01
2400|RT90 2.5 gon W (deprecated)|tmerc lon_0=15.80827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
2401|Beijing 1954 / 3-degree Gauss-Kruger zone 25|tmerc lon_0=75 x_0=25500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2402|Beijing 1954 / 3-degree Gauss-Kruger zone 26|tmerc lon_0=78 x_0=26500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2403|Beijing 1954 / 3-degree Gauss-Kruger zone 27|tmerc lon_0=81 x_0=27500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2404|Beijing 1954 / 3-degree Gauss-Kruger zone 28|tmerc lon_0=84 x_0=28500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2405|Beijing 1954 / 3-degree Gauss-Kruger zone 29|tmerc lon_0=87 x_0=29500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2406|Beijing 1954 / 3-degree Gauss-Kruger zone 30|tmerc lon_0=90 x_0=30500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2407|Beijing 1954 / 3-degree Gauss-Kruger zone 31|tmerc lon_0=93 x_0=31500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2408|Beijing 1954 / 3-degree Gauss-Kruger zone 32|tmerc lon_0=96 x_0=32500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2409|Beijing 1954 / 3-degree Gauss-Kruger zone 33|tmerc lon_0=99 x_0=33500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2410|Beijing 1954 / 3-degree Gauss-Kruger zone 34|tmerc lon_0=102 x_0=34500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2411|Beijing 1954 / 3-degree Gauss-Kruger zone 35|tmerc lon_0=105 x_0=35500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2412|Beijing 1954 / 3-degree Gauss-Kruger zone 36|tmerc lon_0=108 x_0=36500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2413|Beijing 1954 / 3-degree Gauss-Kruger zone 37|tmerc lon_0=111 x_0=37500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2414|Beijing 1954 / 3-degree Gauss-Kruger zone 38|tmerc lon_0=114 x_0=38500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2415|Beijing 1954 / 3-degree Gauss-Kruger zone 39|tmerc lon_0=117 x_0=39500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2416|Beijing 1954 / 3-degree Gauss-Kruger zone 40|tmerc lon_0=120 x_0=40500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2417|Beijing 1954 / 3-degree Gauss-Kruger zone 41|tmerc lon_0=123 x_0=41500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2418|Beijing 1954 / 3-degree Gauss-Kruger zone 42|tmerc lon_0=126 x_0=42500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2419|Beijing 1954 / 3-degree Gauss-Kruger zone 43|tmerc lon_0=129 x_0=43500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2420|Beijing 1954 / 3-degree Gauss-Kruger zone 44|tmerc lon_0=132 x_0=44500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2421|Beijing 1954 / 3-degree Gauss-Kruger zone 45|tmerc lon_0=135 x_0=45500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2422|Beijing 1954 / 3-degree Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2423|Beijing 1954 / 3-degree Gauss-Kruger CM 78E|tmerc lon_0=78 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2424|Beijing 1954 / 3-degree Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2425|Beijing 1954 / 3-degree Gauss-Kruger CM 84E|tmerc lon_0=84 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2426|Beijing 1954 / 3-degree Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2427|Beijing 1954 / 3-degree Gauss-Kruger CM 90E|tmerc lon_0=90 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2428|Beijing 1954 / 3-degree Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2429|Beijing 1954 / 3-degree Gauss-Kruger CM 96E|tmerc lon_0=96 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2430|Beijing 1954 / 3-degree Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2431|Beijing 1954 / 3-degree Gauss-Kruger CM 102E|tmerc lon_0=102 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2432|Beijing 1954 / 3-degree Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2433|Beijing 1954 / 3-degree Gauss-Kruger CM 108E|tmerc lon_0=108 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2434|Beijing 1954 / 3-degree Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2435|Beijing 1954 / 3-degree Gauss-Kruger CM 114E|tmerc lon_0=114 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2436|Beijing 1954 / 3-degree Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2437|Beijing 1954 / 3-degree Gauss-Kruger CM 120E|tmerc lon_0=120 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2438|Beijing 1954 / 3-degree Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2439|Beijing 1954 / 3-degree Gauss-Kruger CM 126E|tmerc lon_0=126 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2440|Beijing 1954 / 3-degree Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2441|Beijing 1954 / 3-degree Gauss-Kruger CM 132E|tmerc lon_0=132 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2442|Beijing 1954 / 3-degree Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
2443|JGD2000 / Japan Plane Rectangular CS I|tmerc lat_0=33 lon_0=129.5 k=0.9999 ellps=GRS80
2444|JGD2000 / Japan Plane Rectangular CS II|tmerc lat_0=33 lon_0=131 k=0.9999 ellps=GRS80
2445|JGD2000 / Japan Plane Rectangular CS III|tmerc lat_0=36 lon_0=132.1666666666667 k=0.9999 ellps=GRS80
2446|JGD2000 / Japan Plane Rectangular CS IV|tmerc lat_0=33 lon_0=133.5 k=0.9999 ellps=GRS80
2447|JGD2000 / Japan Plane Rectangular CS V|tmerc lat_0=36 lon_0=134.3333333333333 k=0.9999 ellps=GRS80
2448|JGD2000 / Japan Plane Rectangular CS VI|tmerc lat_0=36 lon_0=136 k=0.9999 ellps=GRS80
2449|JGD2000 / Japan Plane Rectangular CS VII|tmerc lat_0=36 lon_0=137.1666666666667 k=0.9999 ellps=GRS80
2450|JGD2000 / Japan Plane Rectangular CS VIII|tmerc lat_0=36 lon_0=138.5 k=0.9999 ellps=GRS80
2451|JGD2000 / Japan Plane Rectangular CS IX|tmerc lat_0=36 lon_0=139.8333333333333 k=0.9999 ellps=GRS80
2452|JGD2000 / Japan Plane Rectangular CS X|tmerc lat_0=40 lon_0=140.8333333333333 k=0.9999 ellps=GRS80
2453|JGD2000 / Japan Plane Rectangular CS XI|tmerc lat_0=44 lon_0=140.25 k=0.9999 ellps=GRS80
2454|JGD2000 / Japan Plane Rectangular CS XII|tmerc lat_0=44 lon_0=142.25 k=0.9999 ellps=GRS80
2455|JGD2000 / Japan Plane Rectangular CS XIII|tmerc lat_0=44 lon_0=144.25 k=0.9999 ellps=GRS80
2456|JGD2000 / Japan Plane Rectangular CS XIV|tmerc lat_0=26 lon_0=142 k=0.9999 ellps=GRS80
2457|JGD2000 / Japan Plane Rectangular CS XV|tmerc lat_0=26 lon_0=127.5 k=0.9999 ellps=GRS80
2458|JGD2000 / Japan Plane Rectangular CS XVI|tmerc lat_0=26 lon_0=124 k=0.9999 ellps=GRS80
2459|JGD2000 / Japan Plane Rectangular CS XVII|tmerc lat_0=26 lon_0=131 k=0.9999 ellps=GRS80
2460|JGD2000 / Japan Plane Rectangular CS XVIII|tmerc lat_0=20 lon_0=136 k=0.9999 ellps=GRS80
2461|JGD2000 / Japan Plane Rectangular CS XIX|tmerc lat_0=26 lon_0=154 k=0.9999 ellps=GRS80
2462|Albanian 1987 / Gauss-Kruger zone 4|tmerc lon_0=21 x_0=4500000 ellps=krass towgs84=-44.183,-0.58,-38.489,2.3867,2.7072,-3.5196,-8.2703
2463|Pulkovo 1995 / Gauss-Kruger CM 21E|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2464|Pulkovo 1995 / Gauss-Kruger CM 27E|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2465|Pulkovo 1995 / Gauss-Kruger CM 33E|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2466|Pulkovo 1995 / Gauss-Kruger CM 39E|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2467|Pulkovo 1995 / Gauss-Kruger CM 45E|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2468|Pulkovo 1995 / Gauss-Kruger CM 51E|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2469|Pulkovo 1995 / Gauss-Kruger CM 57E|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2470|Pulkovo 1995 / Gauss-Kruger CM 63E|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2471|Pulkovo 1995 / Gauss-Kruger CM 69E|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2472|Pulkovo 1995 / Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2473|Pulkovo 1995 / Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2474|Pulkovo 1995 / Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2475|Pulkovo 1995 / Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2476|Pulkovo 1995 / Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2477|Pulkovo 1995 / Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2478|Pulkovo 1995 / Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2479|Pulkovo 1995 / Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2480|Pulkovo 1995 / Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2481|Pulkovo 1995 / Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2482|Pulkovo 1995 / Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2483|Pulkovo 1995 / Gauss-Kruger CM 141E|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2484|Pulkovo 1995 / Gauss-Kruger CM 147E|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2485|Pulkovo 1995 / Gauss-Kruger CM 153E|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2486|Pulkovo 1995 / Gauss-Kruger CM 159E|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2487|Pulkovo 1995 / Gauss-Kruger CM 165E|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2488|Pulkovo 1995 / Gauss-Kruger CM 171E|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2489|Pulkovo 1995 / Gauss-Kruger CM 177E|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2490|Pulkovo 1995 / Gauss-Kruger CM 177W|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2491|Pulkovo 1995 / Gauss-Kruger CM 171W|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2494|Pulkovo 1942 / Gauss-Kruger CM 21E|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2495|Pulkovo 1942 / Gauss-Kruger CM 27E|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2496|Pulkovo 1942 / Gauss-Kruger CM 33E|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2497|Pulkovo 1942 / Gauss-Kruger CM 39E|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2498|Pulkovo 1942 / Gauss-Kruger CM 45E|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2499|Pulkovo 1942 / Gauss-Kruger CM 51E|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2500|Pulkovo 1942 / Gauss-Kruger CM 57E|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2501|Pulkovo 1942 / Gauss-Kruger CM 63E|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2502|Pulkovo 1942 / Gauss-Kruger CM 69E|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2503|Pulkovo 1942 / Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2504|Pulkovo 1942 / Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2505|Pulkovo 1942 / Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2506|Pulkovo 1942 / Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2507|Pulkovo 1942 / Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2508|Pulkovo 1942 / Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2509|Pulkovo 1942 / Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2510|Pulkovo 1942 / Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2511|Pulkovo 1942 / Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2512|Pulkovo 1942 / Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2513|Pulkovo 1942 / Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2514|Pulkovo 1942 / Gauss-Kruger CM 141E|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2515|Pulkovo 1942 / Gauss-Kruger CM 147E|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2516|Pulkovo 1942 / Gauss-Kruger CM 153E|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2517|Pulkovo 1942 / Gauss-Kruger CM 159E|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2518|Pulkovo 1942 / Gauss-Kruger CM 165E|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2519|Pulkovo 1942 / Gauss-Kruger CM 171E|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2520|Pulkovo 1942 / Gauss-Kruger CM 177E|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2521|Pulkovo 1942 / Gauss-Kruger CM 177W|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2522|Pulkovo 1942 / Gauss-Kruger CM 171W|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2523|Pulkovo 1942 / 3-degree Gauss-Kruger zone 7|tmerc lon_0=21 x_0=7500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2524|Pulkovo 1942 / 3-degree Gauss-Kruger zone 8|tmerc lon_0=24 x_0=8500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2525|Pulkovo 1942 / 3-degree Gauss-Kruger zone 9|tmerc lon_0=27 x_0=9500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2526|Pulkovo 1942 / 3-degree Gauss-Kruger zone 10|tmerc lon_0=30 x_0=10500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2527|Pulkovo 1942 / 3-degree Gauss-Kruger zone 11|tmerc lon_0=33 x_0=11500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2528|Pulkovo 1942 / 3-degree Gauss-Kruger zone 12|tmerc lon_0=36 x_0=12500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2529|Pulkovo 1942 / 3-degree Gauss-Kruger zone 13|tmerc lon_0=39 x_0=13500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2530|Pulkovo 1942 / 3-degree Gauss-Kruger zone 14|tmerc lon_0=42 x_0=14500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2531|Pulkovo 1942 / 3-degree Gauss-Kruger zone 15|tmerc lon_0=45 x_0=15500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2532|Pulkovo 1942 / 3-degree Gauss-Kruger zone 16|tmerc lon_0=48 x_0=16500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2533|Pulkovo 1942 / 3-degree Gauss-Kruger zone 17|tmerc lon_0=51 x_0=17500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2534|Pulkovo 1942 / 3-degree Gauss-Kruger zone 18|tmerc lon_0=54 x_0=18500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2535|Pulkovo 1942 / 3-degree Gauss-Kruger zone 19|tmerc lon_0=57 x_0=19500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2536|Pulkovo 1942 / 3-degree Gauss-Kruger zone 20|tmerc lon_0=60 x_0=20500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2537|Pulkovo 1942 / 3-degree Gauss-Kruger zone 21|tmerc lon_0=63 x_0=21500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2538|Pulkovo 1942 / 3-degree Gauss-Kruger zone 22|tmerc lon_0=66 x_0=22500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2539|Pulkovo 1942 / 3-degree Gauss-Kruger zone 23|tmerc lon_0=69 x_0=23500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2540|Pulkovo 1942 / 3-degree Gauss-Kruger zone 24|tmerc lon_0=72 x_0=24500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2541|Pulkovo 1942 / 3-degree Gauss-Kruger zone 25|tmerc lon_0=75 x_0=25500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2542|Pulkovo 1942 / 3-degree Gauss-Kruger zone 26|tmerc lon_0=78 x_0=26500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2543|Pulkovo 1942 / 3-degree Gauss-Kruger zone 27|tmerc lon_0=81 x_0=27500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2544|Pulkovo 1942 / 3-degree Gauss-Kruger zone 28|tmerc lon_0=84 x_0=28500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2545|Pulkovo 1942 / 3-degree Gauss-Kruger zone 29|tmerc lon_0=87 x_0=29500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2546|Pulkovo 1942 / 3-degree Gauss-Kruger zone 30|tmerc lon_0=90 x_0=30500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2547|Pulkovo 1942 / 3-degree Gauss-Kruger zone 31|tmerc lon_0=93 x_0=31500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2548|Pulkovo 1942 / 3-degree Gauss-Kruger zone 32|tmerc lon_0=96 x_0=32500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2549|Pulkovo 1942 / 3-degree Gauss-Kruger zone 33|tmerc lon_0=99 x_0=33500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2551|Pulkovo 1942 / 3-degree Gauss-Kruger zone 34|tmerc lon_0=102 x_0=34500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2552|Pulkovo 1942 / 3-degree Gauss-Kruger zone 35|tmerc lon_0=105 x_0=35500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2553|Pulkovo 1942 / 3-degree Gauss-Kruger zone 36|tmerc lon_0=108 x_0=36500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2554|Pulkovo 1942 / 3-degree Gauss-Kruger zone 37|tmerc lon_0=111 x_0=37500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2555|Pulkovo 1942 / 3-degree Gauss-Kruger zone 38|tmerc lon_0=114 x_0=38500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2556|Pulkovo 1942 / 3-degree Gauss-Kruger zone 39|tmerc lon_0=117 x_0=39500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2557|Pulkovo 1942 / 3-degree Gauss-Kruger zone 40|tmerc lon_0=120 x_0=40500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2558|Pulkovo 1942 / 3-degree Gauss-Kruger zone 41|tmerc lon_0=123 x_0=41500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2559|Pulkovo 1942 / 3-degree Gauss-Kruger zone 42|tmerc lon_0=126 x_0=42500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2560|Pulkovo 1942 / 3-degree Gauss-Kruger zone 43|tmerc lon_0=129 x_0=43500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2561|Pulkovo 1942 / 3-degree Gauss-Kruger zone 44|tmerc lon_0=132 x_0=44500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2562|Pulkovo 1942 / 3-degree Gauss-Kruger zone 45|tmerc lon_0=135 x_0=45500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2563|Pulkovo 1942 / 3-degree Gauss-Kruger zone 46|tmerc lon_0=138 x_0=46500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2564|Pulkovo 1942 / 3-degree Gauss-Kruger zone 47|tmerc lon_0=141 x_0=47500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2565|Pulkovo 1942 / 3-degree Gauss-Kruger zone 48|tmerc lon_0=144 x_0=48500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2566|Pulkovo 1942 / 3-degree Gauss-Kruger zone 49|tmerc lon_0=147 x_0=49500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2567|Pulkovo 1942 / 3-degree Gauss-Kruger zone 50|tmerc lon_0=150 x_0=50500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2568|Pulkovo 1942 / 3-degree Gauss-Kruger zone 51|tmerc lon_0=153 x_0=51500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2569|Pulkovo 1942 / 3-degree Gauss-Kruger zone 52|tmerc lon_0=156 x_0=52500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2570|Pulkovo 1942 / 3-degree Gauss-Kruger zone 53|tmerc lon_0=159 x_0=53500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2571|Pulkovo 1942 / 3-degree Gauss-Kruger zone 54|tmerc lon_0=162 x_0=54500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2572|Pulkovo 1942 / 3-degree Gauss-Kruger zone 55|tmerc lon_0=165 x_0=55500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2573|Pulkovo 1942 / 3-degree Gauss-Kruger zone 56|tmerc lon_0=168 x_0=56500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2574|Pulkovo 1942 / 3-degree Gauss-Kruger zone 57|tmerc lon_0=171 x_0=57500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2575|Pulkovo 1942 / 3-degree Gauss-Kruger zone 58|tmerc lon_0=174 x_0=58500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2576|Pulkovo 1942 / 3-degree Gauss-Kruger zone 59|tmerc lon_0=177 x_0=59500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2578|Pulkovo 1942 / 3-degree Gauss-Kruger zone 61|tmerc lon_0=-177 x_0=61500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2579|Pulkovo 1942 / 3-degree Gauss-Kruger zone 62|tmerc lon_0=-174 x_0=62500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2580|Pulkovo 1942 / 3-degree Gauss-Kruger zone 63|tmerc lon_0=-171 x_0=63500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2581|Pulkovo 1942 / 3-degree Gauss-Kruger zone 64|tmerc lon_0=-168 x_0=64500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2582|Pulkovo 1942 / 3-degree Gauss-Kruger CM 21E|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2583|Pulkovo 1942 / 3-degree Gauss-Kruger CM 24E|tmerc lon_0=24 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2584|Pulkovo 1942 / 3-degree Gauss-Kruger CM 27E|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2585|Pulkovo 1942 / 3-degree Gauss-Kruger CM 30E|tmerc lon_0=30 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2586|Pulkovo 1942 / 3-degree Gauss-Kruger CM 33E|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2587|Pulkovo 1942 / 3-degree Gauss-Kruger CM 36E|tmerc lon_0=36 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2588|Pulkovo 1942 / 3-degree Gauss-Kruger CM 39E|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2589|Pulkovo 1942 / 3-degree Gauss-Kruger CM 42E|tmerc lon_0=42 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2590|Pulkovo 1942 / 3-degree Gauss-Kruger CM 45E|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2591|Pulkovo 1942 / 3-degree Gauss-Kruger CM 48E|tmerc lon_0=48 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2592|Pulkovo 1942 / 3-degree Gauss-Kruger CM 51E|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2593|Pulkovo 1942 / 3-degree Gauss-Kruger CM 54E|tmerc lon_0=54 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2594|Pulkovo 1942 / 3-degree Gauss-Kruger CM 57E|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2595|Pulkovo 1942 / 3-degree Gauss-Kruger CM 60E|tmerc lon_0=60 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2596|Pulkovo 1942 / 3-degree Gauss-Kruger CM 63E|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2597|Pulkovo 1942 / 3-degree Gauss-Kruger CM 66E|tmerc lon_0=66 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2598|Pulkovo 1942 / 3-degree Gauss-Kruger CM 69E|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2599|Pulkovo 1942 / 3-degree Gauss-Kruger CM 72E|tmerc lon_0=72 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2600|Lietuvos Koordinoei Sistema 1994 (deprecated)|tmerc lon_0=24 k=0.9998 x_0=500000 ellps=GRS80
2601|Pulkovo 1942 / 3-degree Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2602|Pulkovo 1942 / 3-degree Gauss-Kruger CM 78E|tmerc lon_0=78 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2603|Pulkovo 1942 / 3-degree Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2604|Pulkovo 1942 / 3-degree Gauss-Kruger CM 84E|tmerc lon_0=84 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2605|Pulkovo 1942 / 3-degree Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2606|Pulkovo 1942 / 3-degree Gauss-Kruger CM 90E|tmerc lon_0=90 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2607|Pulkovo 1942 / 3-degree Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2608|Pulkovo 1942 / 3-degree Gauss-Kruger CM 96E|tmerc lon_0=96 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2609|Pulkovo 1942 / 3-degree Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2610|Pulkovo 1942 / 3-degree Gauss-Kruger CM 102E|tmerc lon_0=102 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2611|Pulkovo 1942 / 3-degree Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2612|Pulkovo 1942 / 3-degree Gauss-Kruger CM 108E|tmerc lon_0=108 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2613|Pulkovo 1942 / 3-degree Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2614|Pulkovo 1942 / 3-degree Gauss-Kruger CM 114E|tmerc lon_0=114 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2615|Pulkovo 1942 / 3-degree Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2616|Pulkovo 1942 / 3-degree Gauss-Kruger CM 120E|tmerc lon_0=120 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2617|Pulkovo 1942 / 3-degree Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2618|Pulkovo 1942 / 3-degree Gauss-Kruger CM 126E|tmerc lon_0=126 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2619|Pulkovo 1942 / 3-degree Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2620|Pulkovo 1942 / 3-degree Gauss-Kruger CM 132E|tmerc lon_0=132 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2621|Pulkovo 1942 / 3-degree Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2622|Pulkovo 1942 / 3-degree Gauss-Kruger CM 138E|tmerc lon_0=138 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2623|Pulkovo 1942 / 3-degree Gauss-Kruger CM 141E|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2624|Pulkovo 1942 / 3-degree Gauss-Kruger CM 144E|tmerc lon_0=144 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2625|Pulkovo 1942 / 3-degree Gauss-Kruger CM 147E|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2626|Pulkovo 1942 / 3-degree Gauss-Kruger CM 150E|tmerc lon_0=150 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2627|Pulkovo 1942 / 3-degree Gauss-Kruger CM 153E|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2628|Pulkovo 1942 / 3-degree Gauss-Kruger CM 156E|tmerc lon_0=156 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2629|Pulkovo 1942 / 3-degree Gauss-Kruger CM 159E|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2630|Pulkovo 1942 / 3-degree Gauss-Kruger CM 162E|tmerc lon_0=162 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2631|Pulkovo 1942 / 3-degree Gauss-Kruger CM 165E|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2632|Pulkovo 1942 / 3-degree Gauss-Kruger CM 168E|tmerc lon_0=168 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2633|Pulkovo 1942 / 3-degree Gauss-Kruger CM 171E|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2634|Pulkovo 1942 / 3-degree Gauss-Kruger CM 174E|tmerc lon_0=174 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2635|Pulkovo 1942 / 3-degree Gauss-Kruger CM 177E|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2637|Pulkovo 1942 / 3-degree Gauss-Kruger CM 177W|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2638|Pulkovo 1942 / 3-degree Gauss-Kruger CM 174W|tmerc lon_0=-174 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2639|Pulkovo 1942 / 3-degree Gauss-Kruger CM 171W|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2640|Pulkovo 1942 / 3-degree Gauss-Kruger CM 168W|tmerc lon_0=-168 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2641|Pulkovo 1995 / 3-degree Gauss-Kruger zone 7|tmerc lon_0=21 x_0=7500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2642|Pulkovo 1995 / 3-degree Gauss-Kruger zone 8|tmerc lon_0=24 x_0=8500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2643|Pulkovo 1995 / 3-degree Gauss-Kruger zone 9|tmerc lon_0=27 x_0=9500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2644|Pulkovo 1995 / 3-degree Gauss-Kruger zone 10|tmerc lon_0=30 x_0=10500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2645|Pulkovo 1995 / 3-degree Gauss-Kruger zone 11|tmerc lon_0=33 x_0=11500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2646|Pulkovo 1995 / 3-degree Gauss-Kruger zone 12|tmerc lon_0=36 x_0=12500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2647|Pulkovo 1995 / 3-degree Gauss-Kruger zone 13|tmerc lon_0=39 x_0=13500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2648|Pulkovo 1995 / 3-degree Gauss-Kruger zone 14|tmerc lon_0=42 x_0=14500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2649|Pulkovo 1995 / 3-degree Gauss-Kruger zone 15|tmerc lon_0=45 x_0=15500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2650|Pulkovo 1995 / 3-degree Gauss-Kruger zone 16|tmerc lon_0=48 x_0=16500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2651|Pulkovo 1995 / 3-degree Gauss-Kruger zone 17|tmerc lon_0=51 x_0=17500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2652|Pulkovo 1995 / 3-degree Gauss-Kruger zone 18|tmerc lon_0=54 x_0=18500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2653|Pulkovo 1995 / 3-degree Gauss-Kruger zone 19|tmerc lon_0=57 x_0=19500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2654|Pulkovo 1995 / 3-degree Gauss-Kruger zone 20|tmerc lon_0=60 x_0=20500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2655|Pulkovo 1995 / 3-degree Gauss-Kruger zone 21|tmerc lon_0=63 x_0=21500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2656|Pulkovo 1995 / 3-degree Gauss-Kruger zone 22|tmerc lon_0=66 x_0=22500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2657|Pulkovo 1995 / 3-degree Gauss-Kruger zone 23|tmerc lon_0=69 x_0=23500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2658|Pulkovo 1995 / 3-degree Gauss-Kruger zone 24|tmerc lon_0=72 x_0=24500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2659|Pulkovo 1995 / 3-degree Gauss-Kruger zone 25|tmerc lon_0=75 x_0=25500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2660|Pulkovo 1995 / 3-degree Gauss-Kruger zone 26|tmerc lon_0=78 x_0=26500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2661|Pulkovo 1995 / 3-degree Gauss-Kruger zone 27|tmerc lon_0=81 x_0=27500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2662|Pulkovo 1995 / 3-degree Gauss-Kruger zone 28|tmerc lon_0=84 x_0=28500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2663|Pulkovo 1995 / 3-degree Gauss-Kruger zone 29|tmerc lon_0=87 x_0=29500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2664|Pulkovo 1995 / 3-degree Gauss-Kruger zone 30|tmerc lon_0=90 x_0=30500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2665|Pulkovo 1995 / 3-degree Gauss-Kruger zone 31|tmerc lon_0=93 x_0=31500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2666|Pulkovo 1995 / 3-degree Gauss-Kruger zone 32|tmerc lon_0=96 x_0=32500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2667|Pulkovo 1995 / 3-degree Gauss-Kruger zone 33|tmerc lon_0=99 x_0=33500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2668|Pulkovo 1995 / 3-degree Gauss-Kruger zone 34|tmerc lon_0=102 x_0=34500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2669|Pulkovo 1995 / 3-degree Gauss-Kruger zone 35|tmerc lon_0=105 x_0=35500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2670|Pulkovo 1995 / 3-degree Gauss-Kruger zone 36|tmerc lon_0=108 x_0=36500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2671|Pulkovo 1995 / 3-degree Gauss-Kruger zone 37|tmerc lon_0=111 x_0=37500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2672|Pulkovo 1995 / 3-degree Gauss-Kruger zone 38|tmerc lon_0=114 x_0=38500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2673|Pulkovo 1995 / 3-degree Gauss-Kruger zone 39|tmerc lon_0=117 x_0=39500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2674|Pulkovo 1995 / 3-degree Gauss-Kruger zone 40|tmerc lon_0=120 x_0=40500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2675|Pulkovo 1995 / 3-degree Gauss-Kruger zone 41|tmerc lon_0=123 x_0=41500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2676|Pulkovo 1995 / 3-degree Gauss-Kruger zone 42|tmerc lon_0=126 x_0=42500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2677|Pulkovo 1995 / 3-degree Gauss-Kruger zone 43|tmerc lon_0=129 x_0=43500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2678|Pulkovo 1995 / 3-degree Gauss-Kruger zone 44|tmerc lon_0=132 x_0=44500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2679|Pulkovo 1995 / 3-degree Gauss-Kruger zone 45|tmerc lon_0=135 x_0=45500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2680|Pulkovo 1995 / 3-degree Gauss-Kruger zone 46|tmerc lon_0=138 x_0=46500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2681|Pulkovo 1995 / 3-degree Gauss-Kruger zone 47|tmerc lon_0=141 x_0=47500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2682|Pulkovo 1995 / 3-degree Gauss-Kruger zone 48|tmerc lon_0=144 x_0=48500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2683|Pulkovo 1995 / 3-degree Gauss-Kruger zone 49|tmerc lon_0=147 x_0=49500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2684|Pulkovo 1995 / 3-degree Gauss-Kruger zone 50|tmerc lon_0=150 x_0=50500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2685|Pulkovo 1995 / 3-degree Gauss-Kruger zone 51|tmerc lon_0=153 x_0=51500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2686|Pulkovo 1995 / 3-degree Gauss-Kruger zone 52|tmerc lon_0=156 x_0=52500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2687|Pulkovo 1995 / 3-degree Gauss-Kruger zone 53|tmerc lon_0=159 x_0=53500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2688|Pulkovo 1995 / 3-degree Gauss-Kruger zone 54|tmerc lon_0=162 x_0=54500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2689|Pulkovo 1995 / 3-degree Gauss-Kruger zone 55|tmerc lon_0=165 x_0=55500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2690|Pulkovo 1995 / 3-degree Gauss-Kruger zone 56|tmerc lon_0=168 x_0=56500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2691|Pulkovo 1995 / 3-degree Gauss-Kruger zone 57|tmerc lon_0=171 x_0=57500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2692|Pulkovo 1995 / 3-degree Gauss-Kruger zone 58|tmerc lon_0=174 x_0=58500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2693|Pulkovo 1995 / 3-degree Gauss-Kruger zone 59|tmerc lon_0=177 x_0=59500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2695|Pulkovo 1995 / 3-degree Gauss-Kruger zone 61|tmerc lon_0=-177 x_0=61500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2696|Pulkovo 1995 / 3-degree Gauss-Kruger zone 62|tmerc lon_0=-174 x_0=62500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2697|Pulkovo 1995 / 3-degree Gauss-Kruger zone 63|tmerc lon_0=-171 x_0=63500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2698|Pulkovo 1995 / 3-degree Gauss-Kruger zone 64|tmerc lon_0=-168 x_0=64500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2699|Pulkovo 1995 / 3-degree Gauss-Kruger CM 21E|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2700|Pulkovo 1995 / 3-degree Gauss-Kruger CM 24E|tmerc lon_0=24 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2701|Pulkovo 1995 / 3-degree Gauss-Kruger CM 27E|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2702|Pulkovo 1995 / 3-degree Gauss-Kruger CM 30E|tmerc lon_0=30 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2703|Pulkovo 1995 / 3-degree Gauss-Kruger CM 33E|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2704|Pulkovo 1995 / 3-degree Gauss-Kruger CM 36E|tmerc lon_0=36 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2705|Pulkovo 1995 / 3-degree Gauss-Kruger CM 39E|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2706|Pulkovo 1995 / 3-degree Gauss-Kruger CM 42E|tmerc lon_0=42 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2707|Pulkovo 1995 / 3-degree Gauss-Kruger CM 45E|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2708|Pulkovo 1995 / 3-degree Gauss-Kruger CM 48E|tmerc lon_0=48 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2709|Pulkovo 1995 / 3-degree Gauss-Kruger CM 51E|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2710|Pulkovo 1995 / 3-degree Gauss-Kruger CM 54E|tmerc lon_0=54 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2711|Pulkovo 1995 / 3-degree Gauss-Kruger CM 57E|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2712|Pulkovo 1995 / 3-degree Gauss-Kruger CM 60E|tmerc lon_0=60 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2713|Pulkovo 1995 / 3-degree Gauss-Kruger CM 63E|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2714|Pulkovo 1995 / 3-degree Gauss-Kruger CM 66E|tmerc lon_0=66 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2715|Pulkovo 1995 / 3-degree Gauss-Kruger CM 69E|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2716|Pulkovo 1995 / 3-degree Gauss-Kruger CM 72E|tmerc lon_0=72 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2717|Pulkovo 1995 / 3-degree Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2718|Pulkovo 1995 / 3-degree Gauss-Kruger CM 78E|tmerc lon_0=78 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2719|Pulkovo 1995 / 3-degree Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2720|Pulkovo 1995 / 3-degree Gauss-Kruger CM 84E|tmerc lon_0=84 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2721|Pulkovo 1995 / 3-degree Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2722|Pulkovo 1995 / 3-degree Gauss-Kruger CM 90E|tmerc lon_0=90 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2723|Pulkovo 1995 / 3-degree Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2724|Pulkovo 1995 / 3-degree Gauss-Kruger CM 96E|tmerc lon_0=96 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2725|Pulkovo 1995 / 3-degree Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2726|Pulkovo 1995 / 3-degree Gauss-Kruger CM 102E|tmerc lon_0=102 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2727|Pulkovo 1995 / 3-degree Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2728|Pulkovo 1995 / 3-degree Gauss-Kruger CM 108E|tmerc lon_0=108 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2729|Pulkovo 1995 / 3-degree Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2730|Pulkovo 1995 / 3-degree Gauss-Kruger CM 114E|tmerc lon_0=114 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2731|Pulkovo 1995 / 3-degree Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2732|Pulkovo 1995 / 3-degree Gauss-Kruger CM 120E|tmerc lon_0=120 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2733|Pulkovo 1995 / 3-degree Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2734|Pulkovo 1995 / 3-degree Gauss-Kruger CM 126E|tmerc lon_0=126 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2735|Pulkovo 1995 / 3-degree Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2736|Tete / UTM zone 36S|utm zone=36 south ellps=clrk66 towgs84=-80,-100,-228,0,0,0,0
2737|Tete / UTM zone 37S|utm zone=37 south ellps=clrk66 towgs84=-80,-100,-228,0,0,0,0
2738|Pulkovo 1995 / 3-degree Gauss-Kruger CM 132E|tmerc lon_0=132 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2739|Pulkovo 1995 / 3-degree Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2740|Pulkovo 1995 / 3-degree Gauss-Kruger CM 138E|tmerc lon_0=138 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2741|Pulkovo 1995 / 3-degree Gauss-Kruger CM 141E|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2742|Pulkovo 1995 / 3-degree Gauss-Kruger CM 144E|tmerc lon_0=144 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2743|Pulkovo 1995 / 3-degree Gauss-Kruger CM 147E|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2744|Pulkovo 1995 / 3-degree Gauss-Kruger CM 150E|tmerc lon_0=150 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2745|Pulkovo 1995 / 3-degree Gauss-Kruger CM 153E|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2746|Pulkovo 1995 / 3-degree Gauss-Kruger CM 156E|tmerc lon_0=156 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2747|Pulkovo 1995 / 3-degree Gauss-Kruger CM 159E|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2748|Pulkovo 1995 / 3-degree Gauss-Kruger CM 162E|tmerc lon_0=162 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2749|Pulkovo 1995 / 3-degree Gauss-Kruger CM 165E|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2750|Pulkovo 1995 / 3-degree Gauss-Kruger CM 168E|tmerc lon_0=168 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2751|Pulkovo 1995 / 3-degree Gauss-Kruger CM 171E|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2752|Pulkovo 1995 / 3-degree Gauss-Kruger CM 174E|tmerc lon_0=174 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2753|Pulkovo 1995 / 3-degree Gauss-Kruger CM 177E|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2755|Pulkovo 1995 / 3-degree Gauss-Kruger CM 177W|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2756|Pulkovo 1995 / 3-degree Gauss-Kruger CM 174W|tmerc lon_0=-174 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2757|Pulkovo 1995 / 3-degree Gauss-Kruger CM 171W|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2758|Pulkovo 1995 / 3-degree Gauss-Kruger CM 168W|tmerc lon_0=-168 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
2759|NAD83(HARN) / Alabama East|tmerc lat_0=30.5 lon_0=-85.83333333333333 k=0.99996 x_0=200000 ellps=GRS80
2760|NAD83(HARN) / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=600000 ellps=GRS80
2761|NAD83(HARN) / Arizona East|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80
2762|NAD83(HARN) / Arizona Central|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80
2763|NAD83(HARN) / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80
2764|NAD83(HARN) / Arkansas North|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=400000 ellps=GRS80
2765|NAD83(HARN) / Arkansas South|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=400000 y_0=400000 ellps=GRS80
2766|NAD83(HARN) / California zone 1|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
2767|NAD83(HARN) / California zone 2|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
2768|NAD83(HARN) / California zone 3|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000 y_0=500000 ellps=GRS80
2769|NAD83(HARN) / California zone 4|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000 y_0=500000 ellps=GRS80
2770|NAD83(HARN) / California zone 5|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000 y_0=500000 ellps=GRS80
2771|NAD83(HARN) / California zone 6|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000 y_0=500000 ellps=GRS80
2772|NAD83(HARN) / Colorado North|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
2773|NAD83(HARN) / Colorado Central|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
2774|NAD83(HARN) / Colorado South|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
2775|NAD83(HARN) / Connecticut|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096 y_0=152400.3048 ellps=GRS80
2776|NAD83(HARN) / Delaware|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000 ellps=GRS80
2777|NAD83(HARN) / Florida East|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000 ellps=GRS80
2778|NAD83(HARN) / Florida West|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000 ellps=GRS80
2779|NAD83(HARN) / Florida North|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80
2780|NAD83(HARN) / Georgia East|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000 ellps=GRS80
2781|NAD83(HARN) / Georgia West|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=700000 ellps=GRS80
2782|NAD83(HARN) / Hawaii zone 1|tmerc lat_0=18.83333333333333 lon_0=-155.5 k=0.999966667 x_0=500000 ellps=GRS80
2783|NAD83(HARN) / Hawaii zone 2|tmerc lat_0=20.33333333333333 lon_0=-156.6666666666667 k=0.999966667 x_0=500000 ellps=GRS80
2784|NAD83(HARN) / Hawaii zone 3|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000 ellps=GRS80
2785|NAD83(HARN) / Hawaii zone 4|tmerc lat_0=21.83333333333333 lon_0=-159.5 k=0.99999 x_0=500000 ellps=GRS80
2786|NAD83(HARN) / Hawaii zone 5|tmerc lat_0=21.66666666666667 lon_0=-160.1666666666667 x_0=500000 ellps=GRS80
2787|NAD83(HARN) / Idaho East|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000 ellps=GRS80
2788|NAD83(HARN) / Idaho Central|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000 ellps=GRS80
2789|NAD83(HARN) / Idaho West|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000 ellps=GRS80
2790|NAD83(HARN) / Illinois East|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000 ellps=GRS80
2791|NAD83(HARN) / Illinois West|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=700000 ellps=GRS80
2792|NAD83(HARN) / Indiana East|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=100000 y_0=250000 ellps=GRS80
2793|NAD83(HARN) / Indiana West|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=250000 ellps=GRS80
2794|NAD83(HARN) / Iowa North|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=1000000 ellps=GRS80
2795|NAD83(HARN) / Iowa South|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000 ellps=GRS80
2796|NAD83(HARN) / Kansas North|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=400000 ellps=GRS80
2797|NAD83(HARN) / Kansas South|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=400000 y_0=400000 ellps=GRS80
2798|NAD83(HARN) / Kentucky North|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000 ellps=GRS80
2799|NAD83(HARN) / Kentucky South|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000 y_0=500000 ellps=GRS80
2800|NAD83(HARN) / Louisiana North|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=1000000 ellps=GRS80
2801|NAD83(HARN) / Louisiana South|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=1000000 ellps=GRS80
2802|NAD83(HARN) / Maine East|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 ellps=GRS80
2803|NAD83(HARN) / Maine West|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80
2804|NAD83(HARN) / Maryland|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=400000 ellps=GRS80
2805|NAD83(HARN) / Massachusetts Mainland|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000 y_0=750000 ellps=GRS80
2806|NAD83(HARN) / Massachusetts Island|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000 ellps=GRS80
2807|NAD83(HARN) / Michigan North|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=8000000 ellps=GRS80
2808|NAD83(HARN) / Michigan Central|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=6000000 ellps=GRS80
2809|NAD83(HARN) / Michigan South|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=4000000 ellps=GRS80
2810|NAD83(HARN) / Minnesota North|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000 y_0=100000 ellps=GRS80
2811|NAD83(HARN) / Minnesota Central|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000 y_0=100000 ellps=GRS80
2812|NAD83(HARN) / Minnesota South|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000 y_0=100000 ellps=GRS80
2813|NAD83(HARN) / Mississippi East|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000 ellps=GRS80
2814|NAD83(HARN) / Mississippi West|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=700000 ellps=GRS80
2815|NAD83(HARN) / Missouri East|tmerc lat_0=35.83333333333334 lon_0=-90.5 k=0.999933333 x_0=250000 ellps=GRS80
2816|NAD83(HARN) / Missouri Central|tmerc lat_0=35.83333333333334 lon_0=-92.5 k=0.999933333 x_0=500000 ellps=GRS80
2817|NAD83(HARN) / Missouri West|tmerc lat_0=36.16666666666666 lon_0=-94.5 k=0.999941177 x_0=850000 ellps=GRS80
2818|NAD83(HARN) / Montana|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=600000 ellps=GRS80
2819|NAD83(HARN) / Nebraska|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000 ellps=GRS80
2820|NAD83(HARN) / Nevada East|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000 y_0=8000000 ellps=GRS80
2821|NAD83(HARN) / Nevada Central|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000 y_0=6000000 ellps=GRS80
2822|NAD83(HARN) / Nevada West|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000 y_0=4000000 ellps=GRS80
2823|NAD83(HARN) / New Hampshire|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000 ellps=GRS80
2824|NAD83(HARN) / New Jersey|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
2825|NAD83(HARN) / New Mexico East|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80
2826|NAD83(HARN) / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000 ellps=GRS80
2827|NAD83(HARN) / New Mexico West|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000 ellps=GRS80
2828|NAD83(HARN) / New York East|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
2829|NAD83(HARN) / New York Central|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=250000 ellps=GRS80
2830|NAD83(HARN) / New York West|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000 ellps=GRS80
2831|NAD83(HARN) / New York Long Island|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000 ellps=GRS80
2832|NAD83(HARN) / North Dakota North|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=600000 ellps=GRS80
2833|NAD83(HARN) / North Dakota South|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=600000 ellps=GRS80
2834|NAD83(HARN) / Ohio North|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80
2835|NAD83(HARN) / Ohio South|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80
2836|NAD83(HARN) / Oklahoma North|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80
2837|NAD83(HARN) / Oklahoma South|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80
2838|NAD83(HARN) / Oregon North|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000 ellps=GRS80
2839|NAD83(HARN) / Oregon South|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000 ellps=GRS80
2840|NAD83(HARN) / Rhode Island|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=100000 ellps=GRS80
2841|NAD83(HARN) / South Dakota North|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80
2842|NAD83(HARN) / South Dakota South|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80
2843|NAD83(HARN) / Tennessee|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80
2844|NAD83(HARN) / Texas North|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000 y_0=1000000 ellps=GRS80
2845|NAD83(HARN) / Texas North Central|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000 ellps=GRS80
2846|NAD83(HARN) / Texas Central|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=700000 y_0=3000000 ellps=GRS80
2847|NAD83(HARN) / Texas South Central|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=4000000 ellps=GRS80
2848|NAD83(HARN) / Texas South|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000 y_0=5000000 ellps=GRS80
2849|NAD83(HARN) / Utah North|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000 y_0=1000000 ellps=GRS80
2850|NAD83(HARN) / Utah Central|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000 y_0=2000000 ellps=GRS80
2851|NAD83(HARN) / Utah South|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000 y_0=3000000 ellps=GRS80
2852|NAD83(HARN) / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000 ellps=GRS80
2853|NAD83(HARN) / Virginia North|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000 y_0=2000000 ellps=GRS80
2854|NAD83(HARN) / Virginia South|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000 y_0=1000000 ellps=GRS80
2855|NAD83(HARN) / Washington North|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000 ellps=GRS80
2856|NAD83(HARN) / Washington South|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000 ellps=GRS80
2857|NAD83(HARN) / West Virginia North|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80
2858|NAD83(HARN) / West Virginia South|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80
2859|NAD83(HARN) / Wisconsin North|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80
2860|NAD83(HARN) / Wisconsin Central|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80
2861|NAD83(HARN) / Wisconsin South|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80
2862|NAD83(HARN) / Wyoming East|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000 ellps=GRS80
2863|NAD83(HARN) / Wyoming East Central|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=400000 y_0=100000 ellps=GRS80
2864|NAD83(HARN) / Wyoming West Central|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80
2865|NAD83(HARN) / Wyoming West|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000 y_0=100000 ellps=GRS80
2866|NAD83(HARN) / Puerto Rico and Virgin Is.|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=200000 y_0=200000 ellps=GRS80
2867|NAD83(HARN) / Arizona East (ft)|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
2868|NAD83(HARN) / Arizona Central (ft)|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
2869|NAD83(HARN) / Arizona West (ft)|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80 units=ft
2870|NAD83(HARN) / California zone 1 (ftUS)|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2871|NAD83(HARN) / California zone 2 (ftUS)|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2872|NAD83(HARN) / California zone 3 (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2873|NAD83(HARN) / California zone 4 (ftUS)|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2874|NAD83(HARN) / California zone 5 (ftUS)|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2875|NAD83(HARN) / California zone 6 (ftUS)|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2876|NAD83(HARN) / Colorado North (ftUS)|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
2877|NAD83(HARN) / Colorado Central (ftUS)|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
2878|NAD83(HARN) / Colorado South (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
2879|NAD83(HARN) / Connecticut (ftUS)|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096012192 y_0=152400.3048006096 ellps=GRS80 units=us-ft
2880|NAD83(HARN) / Delaware (ftUS)|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000.0001016002 ellps=GRS80 units=us-ft
2881|NAD83(HARN) / Florida East (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
2882|NAD83(HARN) / Florida West (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
2883|NAD83(HARN) / Florida North (ftUS)|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80 units=us-ft
2884|NAD83(HARN) / Georgia East (ftUS)|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000.0001016002 ellps=GRS80 units=us-ft
2885|NAD83(HARN) / Georgia West (ftUS)|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=699999.9998983998 ellps=GRS80 units=us-ft
2886|NAD83(HARN) / Idaho East (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000.0001016002 ellps=GRS80 units=us-ft
2887|NAD83(HARN) / Idaho Central (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2888|NAD83(HARN) / Idaho West (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000.0001016001 ellps=GRS80 units=us-ft
2889|NAD83(HARN) / Indiana East (ftUS) (deprecated)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249364.9987299975 ellps=GRS80 units=us-ft
2890|NAD83(HARN) / Indiana West (ftUS) (deprecated)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249364.9987299975 ellps=GRS80 units=us-ft
2891|NAD83(HARN) / Kentucky North (ftUS)|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2892|NAD83(HARN) / Kentucky South (ftUS)|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000.0001016001 y_0=500000.0001016001 ellps=GRS80 units=us-ft
2893|NAD83(HARN) / Maryland (ftUS)|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=399999.9998983998 ellps=GRS80 units=us-ft
2894|NAD83(HARN) / Massachusetts Mainland (ftUS)|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000.0001016002 y_0=750000 ellps=GRS80 units=us-ft
2895|NAD83(HARN) / Massachusetts Island (ftUS)|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2896|NAD83(HARN) / Michigan North (ft)|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=7999999.999968001 ellps=GRS80 units=ft
2897|NAD83(HARN) / Michigan Central (ft)|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=5999999.999976001 ellps=GRS80 units=ft
2898|NAD83(HARN) / Michigan South (ft)|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=3999999.999984 ellps=GRS80 units=ft
2899|NAD83(HARN) / Mississippi East (ftUS)|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000.0000000001 ellps=GRS80 units=us-ft
2900|NAD83(HARN) / Mississippi West (ftUS)|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=699999.9998983998 ellps=GRS80 units=us-ft
2901|NAD83(HARN) / Montana (ft)|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=599999.9999976 ellps=GRS80 units=ft
2902|NAD83(HARN) / New Mexico East (ftUS)|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80 units=us-ft
2903|NAD83(HARN) / New Mexico Central (ftUS)|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2904|NAD83(HARN) / New Mexico West (ftUS)|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000.0001016001 ellps=GRS80 units=us-ft
2905|NAD83(HARN) / New York East (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
2906|NAD83(HARN) / New York Central (ftUS)|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=249999.9998983998 ellps=GRS80 units=us-ft
2907|NAD83(HARN) / New York West (ftUS)|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000.0001016001 ellps=GRS80 units=us-ft
2908|NAD83(HARN) / New York Long Island (ftUS)|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000.0000000001 ellps=GRS80 units=us-ft
2909|NAD83(HARN) / North Dakota North (ft)|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
2910|NAD83(HARN) / North Dakota South (ft)|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
2911|NAD83(HARN) / Oklahoma North (ftUS)|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
2912|NAD83(HARN) / Oklahoma South (ftUS)|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
2913|NAD83(HARN) / Oregon North (ft)|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000.0001424 ellps=GRS80 units=ft
2914|NAD83(HARN) / Oregon South (ft)|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000.0001464 ellps=GRS80 units=ft
2915|NAD83(HARN) / Tennessee (ftUS)|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80 units=us-ft
2916|NAD83(HARN) / Texas North (ftUS)|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000.0001016002 y_0=999999.9998983998 ellps=GRS80 units=us-ft
2917|NAD83(HARN) / Texas North Central (ftUS)|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000.0001016 ellps=GRS80 units=us-ft
2918|NAD83(HARN) / Texas Central (ftUS)|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=699999.9998983998 y_0=3000000 ellps=GRS80 units=us-ft
2919|NAD83(HARN) / Texas South Central (ftUS)|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=3999999.9998984 ellps=GRS80 units=us-ft
2920|NAD83(HARN) / Texas South (ftUS)|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000.0000000001 y_0=5000000.0001016 ellps=GRS80 units=us-ft
2921|NAD83(HARN) / Utah North (ft)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=999999.9999960001 ellps=GRS80 units=ft
2922|NAD83(HARN) / Utah Central (ft)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=1999999.999992 ellps=GRS80 units=ft
2923|NAD83(HARN) / Utah South (ft)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.0001504 y_0=2999999.999988 ellps=GRS80 units=ft
2924|NAD83(HARN) / Virginia North (ftUS)|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000.0001016 y_0=2000000.0001016 ellps=GRS80 units=us-ft
2925|NAD83(HARN) / Virginia South (ftUS)|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000.0001016 y_0=999999.9998983998 ellps=GRS80 units=us-ft
2926|NAD83(HARN) / Washington North (ftUS)|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2927|NAD83(HARN) / Washington South (ftUS)|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
2928|NAD83(HARN) / Wisconsin North (ftUS)|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
2929|NAD83(HARN) / Wisconsin Central (ftUS)|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
2930|NAD83(HARN) / Wisconsin South (ftUS)|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
2931|Beduaram / TM 13 NE|tmerc lon_0=13 k=0.9996 x_0=500000 a=6378249.2 b=6356515 towgs84=-106,-87,188,0,0,0,0
2932|QND95 / Qatar National Grid|tmerc lat_0=24.45 lon_0=51.21666666666667 k=0.99999 x_0=200000 y_0=300000 ellps=intl towgs84=-119.4248,-303.65872,-11.00061,1.164298,0.174458,1.096259,3.657065
2933|Segara / UTM zone 50S|utm zone=50 south ellps=bessel towgs84=-403,684,41,0,0,0,0
2935|Pulkovo 1942 / CS63 zone A1|tmerc lat_0=0.1166666666666667 lon_0=41.53333333333333 x_0=1300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2936|Pulkovo 1942 / CS63 zone A2|tmerc lat_0=0.1166666666666667 lon_0=44.53333333333333 x_0=2300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2937|Pulkovo 1942 / CS63 zone A3|tmerc lat_0=0.1166666666666667 lon_0=47.53333333333333 x_0=3300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2938|Pulkovo 1942 / CS63 zone A4|tmerc lat_0=0.1166666666666667 lon_0=50.53333333333333 x_0=4300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2939|Pulkovo 1942 / CS63 zone K2|tmerc lat_0=0.1333333333333333 lon_0=50.76666666666667 x_0=2300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2940|Pulkovo 1942 / CS63 zone K3|tmerc lat_0=0.1333333333333333 lon_0=53.76666666666667 x_0=3300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2941|Pulkovo 1942 / CS63 zone K4|tmerc lat_0=0.1333333333333333 lon_0=56.76666666666667 x_0=4300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
2942|Porto Santo / UTM zone 28N|utm zone=28 ellps=intl towgs84=-499,-249,314,0,0,0,0
2943|Selvagem Grande / UTM zone 28N|utm zone=28 ellps=intl towgs84=-289,-124,60,0,0,0,0
2944|NAD83(CSRS) / SCoPQ zone 2 (deprecated)|tmerc lon_0=-55.5 k=0.9999 x_0=304800 ellps=GRS80
2945|NAD83(CSRS) / MTM zone 3|tmerc lon_0=-58.5 k=0.9999 x_0=304800 ellps=GRS80
2946|NAD83(CSRS) / MTM zone 4|tmerc lon_0=-61.5 k=0.9999 x_0=304800 ellps=GRS80
2947|NAD83(CSRS) / MTM zone 5|tmerc lon_0=-64.5 k=0.9999 x_0=304800 ellps=GRS80
2948|NAD83(CSRS) / MTM zone 6|tmerc lon_0=-67.5 k=0.9999 x_0=304800 ellps=GRS80
2949|NAD83(CSRS) / MTM zone 7|tmerc lon_0=-70.5 k=0.9999 x_0=304800 ellps=GRS80
2950|NAD83(CSRS) / MTM zone 8|tmerc lon_0=-73.5 k=0.9999 x_0=304800 ellps=GRS80
2951|NAD83(CSRS) / MTM zone 9|tmerc lon_0=-76.5 k=0.9999 x_0=304800 ellps=GRS80
2952|NAD83(CSRS) / MTM zone 10|tmerc lon_0=-79.5 k=0.9999 x_0=304800 ellps=GRS80
2953|NAD83(CSRS) / New Brunswick Stereographic|sterea lat_0=46.5 lon_0=-66.5 k=0.999912 x_0=2500000 y_0=7500000 ellps=GRS80
2954|NAD83(CSRS) / Prince Edward Isl. Stereographic (NAD83)|sterea lat_0=47.25 lon_0=-63 k=0.999912 x_0=400000 y_0=800000 ellps=GRS80
2955|NAD83(CSRS) / UTM zone 11N|utm zone=11 ellps=GRS80
2956|NAD83(CSRS) / UTM zone 12N|utm zone=12 ellps=GRS80
2957|NAD83(CSRS) / UTM zone 13N|utm zone=13 ellps=GRS80
2958|NAD83(CSRS) / UTM zone 17N|utm zone=17 ellps=GRS80
2959|NAD83(CSRS) / UTM zone 18N|utm zone=18 ellps=GRS80
2960|NAD83(CSRS) / UTM zone 19N|utm zone=19 ellps=GRS80
2961|NAD83(CSRS) / UTM zone 20N|utm zone=20 ellps=GRS80
2962|NAD83(CSRS) / UTM zone 21N|utm zone=21 ellps=GRS80
2964|NAD27 / Alaska Albers|aea lat_1=55 lat_2=65 lat_0=50 lon_0=-154 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
2965|NAD83 / Indiana East (ftUS)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249999.9998983998 datum=NAD83 units=us-ft
2966|NAD83 / Indiana West (ftUS)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249999.9998983998 datum=NAD83 units=us-ft
2967|NAD83(HARN) / Indiana East (ftUS)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249999.9998983998 ellps=GRS80 units=us-ft
2968|NAD83(HARN) / Indiana West (ftUS)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249999.9998983998 ellps=GRS80 units=us-ft
2969|Fort Marigot / UTM zone 20N|utm zone=20 ellps=intl towgs84=137,248,-430,0,0,0,0
2970|Guadeloupe 1948 / UTM zone 20N|utm zone=20 ellps=intl towgs84=-467,-16,-300,0,0,0,0
2971|CSG67 / UTM zone 22N|utm zone=22 ellps=intl towgs84=-186,230,110,0,0,0,0
2972|RGFG95 / UTM zone 22N|utm zone=22 ellps=GRS80
2973|Martinique 1938 / UTM zone 20N|utm zone=20 ellps=intl towgs84=186,482,151,0,0,0,0
2975|RGR92 / UTM zone 40S|utm zone=40 south ellps=GRS80
2976|Tahiti 52 / UTM zone 6S|utm zone=6 south ellps=intl towgs84=162,117,154,0,0,0,0
2978|IGN72 Nuku Hiva / UTM zone 7S|utm zone=7 south ellps=intl towgs84=84,274,65,0,0,0,0
2980|Combani 1950 / UTM zone 38S|utm zone=38 south ellps=intl towgs84=-382,-59,-262,0,0,0,0
2981|IGN56 Lifou / UTM zone 58S|utm zone=58 south ellps=intl towgs84=335.47,222.58,-230.94,0,0,0,0
2982|IGN72 Grand Terre / UTM zone 58S (deprecated)|utm zone=58 south ellps=intl towgs84=-13,-348,292,0,0,0,0
2987|Saint Pierre et Miquelon 1950 / UTM zone 21N|utm zone=21 ellps=clrk66 towgs84=11.363,424.148,373.13,0,0,0,0
2988|MOP78 / UTM zone 1S|utm zone=1 south ellps=intl towgs84=253,-132,-127,0,0,0,0
2989|RRAF 1991 / UTM zone 20N (deprecated)|utm zone=20 ellps=WGS84
2990|Reunion 1947 / TM Reunion (deprecated)|tmerc lat_0=-21.11666666666667 lon_0=55.53333333333333 x_0=50000 y_0=160000 ellps=intl towgs84=94,-948,-1262,0,0,0,0
2991|NAD83 / Oregon LCC (m)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=400000 datum=NAD83
2992|NAD83 / Oregon GIC Lambert (ft)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=399999.9999984 datum=NAD83 units=ft
2993|NAD83(HARN) / Oregon LCC (m)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=400000 ellps=GRS80
2994|NAD83(HARN) / Oregon GIC Lambert (ft)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=399999.9999984 ellps=GRS80 units=ft
2995|IGN53 Mare / UTM zone 58S|utm zone=58 south ellps=intl towgs84=287.58,177.78,-135.41,0,0,0,0
2996|ST84 Ile des Pins / UTM zone 58S|utm zone=58 south ellps=intl towgs84=-13,-348,292,0,0,0,0
2997|ST71 Belep / UTM zone 58S|utm zone=58 south ellps=intl towgs84=-480.26,-438.32,-643.429,16.3119,20.1721,-4.0349,-111.7002
2998|NEA74 Noumea / UTM zone 58S|utm zone=58 south ellps=intl towgs84=-10.18,-350.43,291.37,0,0,0,0
2999|Grand Comoros / UTM zone 38S|utm zone=38 south ellps=intl towgs84=-963,510,-359,0,0,0,0
3000|Segara / NEIEZ|merc lon_0=110 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-403,684,41,0,0,0,0
3001|Batavia / NEIEZ|merc lon_0=110 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-377,681,-50,0,0,0,0
3002|Makassar / NEIEZ|merc lon_0=110 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-587.8,519.75,145.76,0,0,0,0
3003|Monte Mario / Italy zone 1|tmerc lon_0=9 k=0.9996 x_0=1500000 ellps=intl towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
3004|Monte Mario / Italy zone 2|tmerc lon_0=15 k=0.9996 x_0=2520000 ellps=intl towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
3005|NAD83 / BC Albers|aea lat_1=50 lat_2=58.5 lat_0=45 lon_0=-126 x_0=1000000 datum=NAD83
3006|SWEREF99 TM|utm zone=33 ellps=GRS80
3007|SWEREF99 12 00|tmerc lon_0=12 x_0=150000 ellps=GRS80
3008|SWEREF99 13 30|tmerc lon_0=13.5 x_0=150000 ellps=GRS80
3009|SWEREF99 15 00|tmerc lon_0=15 x_0=150000 ellps=GRS80
3010|SWEREF99 16 30|tmerc lon_0=16.5 x_0=150000 ellps=GRS80
3011|SWEREF99 18 00|tmerc lon_0=18 x_0=150000 ellps=GRS80
3012|SWEREF99 14 15|tmerc lon_0=14.25 x_0=150000 ellps=GRS80
3013|SWEREF99 15 45|tmerc lon_0=15.75 x_0=150000 ellps=GRS80
3014|SWEREF99 17 15|tmerc lon_0=17.25 x_0=150000 ellps=GRS80
3015|SWEREF99 18 45|tmerc lon_0=18.75 x_0=150000 ellps=GRS80
3016|SWEREF99 20 15|tmerc lon_0=20.25 x_0=150000 ellps=GRS80
3017|SWEREF99 21 45|tmerc lon_0=21.75 x_0=150000 ellps=GRS80
3018|SWEREF99 23 15|tmerc lon_0=23.25 x_0=150000 ellps=GRS80
3019|RT90 7.5 gon V|tmerc lon_0=11.30827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3020|RT90 5 gon V|tmerc lon_0=13.55827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3021|RT90 2.5 gon V|tmerc lon_0=15.80827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3022|RT90 0 gon|tmerc lon_0=18.05827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3023|RT90 2.5 gon O|tmerc lon_0=20.30827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3024|RT90 5 gon O|tmerc lon_0=22.55827777777778 x_0=1500000 ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
3031|WGS 84 / Antarctic Polar Stereographic|stere lat_0=-90 lat_ts=-71 datum=WGS84
3032|WGS 84 / Australian Antarctic Polar Stereographic|stere lat_0=-90 lat_ts=-71 lon_0=70 x_0=6000000 y_0=6000000 datum=WGS84
3033|WGS 84 / Australian Antarctic Lambert|lcc lat_1=-68.5 lat_2=-74.5 lat_0=-50 lon_0=70 x_0=6000000 y_0=6000000 datum=WGS84
3034|ETRS89 / LCC Europe|lcc lat_1=35 lat_2=65 lat_0=52 lon_0=10 x_0=4000000 y_0=2800000 ellps=GRS80
3035|ETRS89 / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80
3036|Moznet / UTM zone 36S|utm zone=36 south ellps=WGS84
3037|Moznet / UTM zone 37S|utm zone=37 south ellps=WGS84
3038|ETRS89 / TM26 (deprecated)|utm zone=26 ellps=GRS80
3039|ETRS89 / TM27 (deprecated)|utm zone=27 ellps=GRS80
3040|ETRS89 / UTM zone 28N (N-E)|utm zone=28 ellps=GRS80
3041|ETRS89 / UTM zone 29N (N-E)|utm zone=29 ellps=GRS80
3042|ETRS89 / UTM zone 30N (N-E)|utm zone=30 ellps=GRS80
3043|ETRS89 / UTM zone 31N (N-E)|utm zone=31 ellps=GRS80
3044|ETRS89 / UTM zone 32N (N-E)|utm zone=32 ellps=GRS80
3045|ETRS89 / UTM zone 33N (N-E)|utm zone=33 ellps=GRS80
3046|ETRS89 / UTM zone 34N (N-E)|utm zone=34 ellps=GRS80
3047|ETRS89 / UTM zone 35N (N-E)|utm zone=35 ellps=GRS80
3048|ETRS89 / UTM zone 36N (N-E)|utm zone=36 ellps=GRS80
3049|ETRS89 / UTM zone 37N (N-E)|utm zone=37 ellps=GRS80
3050|ETRS89 / TM38 (deprecated)|utm zone=38 ellps=GRS80
3051|ETRS89 / TM39 (deprecated)|utm zone=39 ellps=GRS80
3054|Hjorsey 1955 / UTM zone 26N|utm zone=26 ellps=intl towgs84=-73,47,-83,0,0,0,0
3055|Hjorsey 1955 / UTM zone 27N|utm zone=27 ellps=intl towgs84=-73,47,-83,0,0,0,0
3056|Hjorsey 1955 / UTM zone 28N|utm zone=28 ellps=intl towgs84=-73,47,-83,0,0,0,0
3057|ISN93 / Lambert 1993|lcc lat_1=64.25 lat_2=65.75 lat_0=65 lon_0=-19 x_0=500000 y_0=500000 ellps=GRS80
3058|Helle 1954 / Jan Mayen Grid|tmerc lon_0=-8.5 x_0=50000 y_0=-7800000 ellps=intl towgs84=982.6087,552.753,-540.873,6.6816266,-31.6114924,-19.84816,16.805
3059|LKS92 / Latvia TM|tmerc lon_0=24 k=0.9996 x_0=500000 y_0=-6000000 ellps=GRS80
3060|IGN72 Grande Terre / UTM zone 58S|utm zone=58 south ellps=intl towgs84=-11.64,-348.6,291.98,0,0,0,0
3062|Azores Oriental 1995 / UTM zone 26N|utm zone=26 ellps=intl towgs84=-204.619,140.176,55.226,0,0,0,0
3063|Azores Central 1995 / UTM zone 26N|utm zone=26 ellps=intl towgs84=-106.226,166.366,-37.893,0,0,0,0
3064|IGM95 / UTM zone 32N|utm zone=32 ellps=WGS84
3065|IGM95 / UTM zone 33N|utm zone=33 ellps=WGS84
3066|ED50 / Jordan TM|tmerc lon_0=37 k=0.9998 x_0=500000 y_0=-3000000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
3067|ETRS89 / TM35FIN(E,N)|utm zone=35 ellps=GRS80
3068|DHDN / Soldner Berlin|cass lat_0=52.41864827777778 lon_0=13.62720366666667 x_0=40000 y_0=10000 datum=potsdam
3069|NAD27 / Wisconsin Transverse Mercator|tmerc lon_0=-90 k=0.9996 x_0=500000 y_0=-4500000 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3070|NAD83 / Wisconsin Transverse Mercator|tmerc lon_0=-90 k=0.9996 x_0=520000 y_0=-4480000 datum=NAD83
3071|NAD83(HARN) / Wisconsin Transverse Mercator|tmerc lon_0=-90 k=0.9996 x_0=520000 y_0=-4480000 ellps=GRS80
3072|NAD83 / Maine CS2000 East|tmerc lat_0=43.83333333333334 lon_0=-67.875 k=0.99998 x_0=700000 datum=NAD83
3073|NAD83 / Maine CS2000 Central (deprecated)|tmerc lat_0=43 lon_0=-69.125 k=0.99998 x_0=500000 datum=NAD83
3074|NAD83 / Maine CS2000 West|tmerc lat_0=42.83333333333334 lon_0=-70.375 k=0.99998 x_0=300000 datum=NAD83
3075|NAD83(HARN) / Maine CS2000 East|tmerc lat_0=43.83333333333334 lon_0=-67.875 k=0.99998 x_0=700000 ellps=GRS80
3076|NAD83(HARN) / Maine CS2000 Central (deprecated)|tmerc lat_0=43 lon_0=-69.125 k=0.99998 x_0=500000 ellps=GRS80
3077|NAD83(HARN) / Maine CS2000 West|tmerc lat_0=42.83333333333334 lon_0=-70.375 k=0.99998 x_0=300000 ellps=GRS80
3078|NAD83 / Michigan Oblique Mercator|omerc lat_0=45.30916666666666 lonc=-86 alpha=337.25556 k=0.9996 x_0=2546731.496 y_0=-4354009.816 no_uoff gamma=337.25556 datum=NAD83
3080|NAD27 / Shackleford|lcc lat_1=27.41666666666667 lat_2=34.91666666666666 lat_0=31.16666666666667 lon_0=-100 x_0=914400 y_0=914400 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=ft
3081|NAD83 / Texas State Mapping System|lcc lat_1=27.41666666666667 lat_2=34.91666666666666 lat_0=31.16666666666667 lon_0=-100 x_0=1000000 y_0=1000000 datum=NAD83
3082|NAD83 / Texas Centric Lambert Conformal|lcc lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=5000000 datum=NAD83
3083|NAD83 / Texas Centric Albers Equal Area|aea lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=6000000 datum=NAD83
3084|NAD83(HARN) / Texas Centric Lambert Conformal|lcc lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=5000000 ellps=GRS80
3085|NAD83(HARN) / Texas Centric Albers Equal Area|aea lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=6000000 ellps=GRS80
3086|NAD83 / Florida GDL Albers|aea lat_1=24 lat_2=31.5 lat_0=24 lon_0=-84 x_0=400000 datum=NAD83
3087|NAD83(HARN) / Florida GDL Albers|aea lat_1=24 lat_2=31.5 lat_0=24 lon_0=-84 x_0=400000 ellps=GRS80
3088|NAD83 / Kentucky Single Zone|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=1000000 datum=NAD83
3089|NAD83 / Kentucky Single Zone (ftUS)|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=999999.9998983998 datum=NAD83 units=us-ft
3090|NAD83(HARN) / Kentucky Single Zone|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=1000000 ellps=GRS80
3091|NAD83(HARN) / Kentucky Single Zone (ftUS)|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=999999.9998983998 ellps=GRS80 units=us-ft
3092|Tokyo / UTM zone 51N|utm zone=51 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
3093|Tokyo / UTM zone 52N|utm zone=52 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
3094|Tokyo / UTM zone 53N|utm zone=53 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
3095|Tokyo / UTM zone 54N|utm zone=54 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
3096|Tokyo / UTM zone 55N|utm zone=55 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
3097|JGD2000 / UTM zone 51N|utm zone=51 ellps=GRS80
3098|JGD2000 / UTM zone 52N|utm zone=52 ellps=GRS80
3099|JGD2000 / UTM zone 53N|utm zone=53 ellps=GRS80
3100|JGD2000 / UTM zone 54N|utm zone=54 ellps=GRS80
3101|JGD2000 / UTM zone 55N|utm zone=55 ellps=GRS80
3102|American Samoa 1962 / American Samoa Lambert|lcc lat_1=-14.26666666666667 lat_0=-14.26666666666667 lon_0=-170 k_0=1 x_0=152400.3048006096 y_0=95169.31165862332 ellps=clrk66 towgs84=-115,118,426,0,0,0,0 units=us-ft
3106|Gulshan 303 / Bangladesh Transverse Mercator|tmerc lon_0=90 k=0.9996 x_0=500000 a=6377276.345 b=6356075.41314024 towgs84=283.7,735.9,261.1,0,0,0,0
3107|GDA94 / SA Lambert|lcc lat_1=-28 lat_2=-36 lat_0=-32 lon_0=135 x_0=1000000 y_0=2000000 ellps=GRS80
3108|ETRS89 / Guernsey Grid|tmerc lat_0=49.5 lon_0=-2.416666666666667 k=0.999997 x_0=47000 y_0=50000 ellps=GRS80
3109|ETRS89 / Jersey Transverse Mercator|tmerc lat_0=49.225 lon_0=-2.135 k=0.9999999 x_0=40000 y_0=70000 ellps=GRS80
3110|AGD66 / Vicgrid66|lcc lat_1=-36 lat_2=-38 lat_0=-37 lon_0=145 x_0=2500000 y_0=4500000 ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
3111|GDA94 / Vicgrid|lcc lat_1=-36 lat_2=-38 lat_0=-37 lon_0=145 x_0=2500000 y_0=2500000 ellps=GRS80
3112|GDA94 / Geoscience Australia Lambert|lcc lat_1=-18 lat_2=-36 lon_0=134 ellps=GRS80
3113|GDA94 / BCSG02|tmerc lat_0=-28 lon_0=153 k=0.99999 x_0=50000 y_0=100000 ellps=GRS80
3114|MAGNA-SIRGAS / Colombia Far West zone|tmerc lat_0=4.596200416666666 lon_0=-80.07750791666666 x_0=1000000 y_0=1000000 ellps=GRS80
3115|MAGNA-SIRGAS / Colombia West zone|tmerc lat_0=4.596200416666666 lon_0=-77.07750791666666 x_0=1000000 y_0=1000000 ellps=GRS80
3116|MAGNA-SIRGAS / Colombia Bogota zone|tmerc lat_0=4.596200416666666 lon_0=-74.07750791666666 x_0=1000000 y_0=1000000 ellps=GRS80
3117|MAGNA-SIRGAS / Colombia East Central zone|tmerc lat_0=4.596200416666666 lon_0=-71.07750791666666 x_0=1000000 y_0=1000000 ellps=GRS80
3118|MAGNA-SIRGAS / Colombia East zone|tmerc lat_0=4.596200416666666 lon_0=-68.07750791666666 x_0=1000000 y_0=1000000 ellps=GRS80
3119|Douala 1948 / AEF west|tmerc lon_0=10.5 k=0.999 x_0=1000000 y_0=1000000 ellps=intl towgs84=-206.1,-174.7,-87.7,0,0,0,0
3120|Pulkovo 1942(58) / Poland zone I|sterea lat_0=50.625 lon_0=21.08333333333333 k=0.9998 x_0=4637000 y_0=5467000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3121|PRS92 / Philippines zone 1|tmerc lon_0=117 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
3122|PRS92 / Philippines zone 2|tmerc lon_0=119 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
3123|PRS92 / Philippines zone 3|tmerc lon_0=121 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
3124|PRS92 / Philippines zone 4|tmerc lon_0=123 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
3125|PRS92 / Philippines zone 5|tmerc lon_0=125 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
3126|ETRS89 / ETRS-GK19FIN|tmerc lon_0=19 x_0=500000 ellps=GRS80
3127|ETRS89 / ETRS-GK20FIN|tmerc lon_0=20 x_0=500000 ellps=GRS80
3128|ETRS89 / ETRS-GK21FIN|tmerc lon_0=21 x_0=500000 ellps=GRS80
3129|ETRS89 / ETRS-GK22FIN|tmerc lon_0=22 x_0=500000 ellps=GRS80
3130|ETRS89 / ETRS-GK23FIN|tmerc lon_0=23 x_0=500000 ellps=GRS80
3131|ETRS89 / ETRS-GK24FIN|tmerc lon_0=24 x_0=500000 ellps=GRS80
3132|ETRS89 / ETRS-GK25FIN|tmerc lon_0=25 x_0=500000 ellps=GRS80
3133|ETRS89 / ETRS-GK26FIN|tmerc lon_0=26 x_0=500000 ellps=GRS80
3134|ETRS89 / ETRS-GK27FIN|tmerc lon_0=27 x_0=500000 ellps=GRS80
3135|ETRS89 / ETRS-GK28FIN|tmerc lon_0=28 x_0=500000 ellps=GRS80
3136|ETRS89 / ETRS-GK29FIN|tmerc lon_0=29 x_0=500000 ellps=GRS80
3137|ETRS89 / ETRS-GK30FIN|tmerc lon_0=30 x_0=500000 ellps=GRS80
3138|ETRS89 / ETRS-GK31FIN|tmerc lon_0=31 x_0=500000 ellps=GRS80
3140|Viti Levu 1912 / Viti Levu Grid|cass lat_0=-18 lon_0=178 x_0=109435.392 y_0=141622.272 a=6378306.3696 b=6356571.996 towgs84=98,390,-22,0,0,0,0 units=link
3141|Fiji 1956 / UTM zone 60S|utm zone=60 south ellps=intl towgs84=265.025,384.929,-194.046,0,0,0,0
3142|Fiji 1956 / UTM zone 1S|utm zone=1 south ellps=intl towgs84=265.025,384.929,-194.046,0,0,0,0
3143|Fiji 1986 / Fiji Map Grid (deprecated)|tmerc lat_0=-17 lon_0=178.75 k=0.99985 x_0=2000000 y_0=4000000 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
3150|Pulkovo 1995 / 3-degree Gauss-Kruger zone 6 (deprecated)|tmerc lon_0=18 x_0=6500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
3151|Pulkovo 1995 / 3-degree Gauss-Kruger CM 18E (deprecated)|tmerc lon_0=18 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
3152|ST74|tmerc lon_0=18.05779 k=0.99999425 x_0=100178.1808 y_0=-6500614.7836 ellps=GRS80
3153|NAD83(CSRS) / BC Albers|aea lat_1=50 lat_2=58.5 lat_0=45 lon_0=-126 x_0=1000000 ellps=GRS80
3154|NAD83(CSRS) / UTM zone 7N|utm zone=7 ellps=GRS80
3155|NAD83(CSRS) / UTM zone 8N|utm zone=8 ellps=GRS80
3156|NAD83(CSRS) / UTM zone 9N|utm zone=9 ellps=GRS80
3157|NAD83(CSRS) / UTM zone 10N|utm zone=10 ellps=GRS80
3158|NAD83(CSRS) / UTM zone 14N|utm zone=14 ellps=GRS80
3159|NAD83(CSRS) / UTM zone 15N|utm zone=15 ellps=GRS80
3160|NAD83(CSRS) / UTM zone 16N|utm zone=16 ellps=GRS80
3161|NAD83 / Ontario MNR Lambert|lcc lat_1=44.5 lat_2=53.5 lon_0=-85 x_0=930000 y_0=6430000 datum=NAD83
3162|NAD83(CSRS) / Ontario MNR Lambert|lcc lat_1=44.5 lat_2=53.5 lon_0=-85 x_0=930000 y_0=6430000 ellps=GRS80
3163|RGNC91-93 / Lambert New Caledonia|lcc lat_1=-20.66666666666667 lat_2=-22.33333333333333 lat_0=-21.5 lon_0=166 x_0=400000 y_0=300000 ellps=GRS80
3164|ST87 Ouvea / UTM zone 58S|utm zone=58 south ellps=WGS84 towgs84=-56.263,16.136,-22.856,0,0,0,0
3165|NEA74 Noumea / Noumea Lambert|lcc lat_1=-22.24469175 lat_2=-22.29469175 lat_0=-22.26969175 lon_0=166.44242575 x_0=0.66 y_0=1.02 ellps=intl towgs84=-10.18,-350.43,291.37,0,0,0,0
3166|NEA74 Noumea / Noumea Lambert 2|lcc lat_1=-22.24472222222222 lat_2=-22.29472222222222 lat_0=-22.26972222222222 lon_0=166.4425 x_0=8.313 y_0=-2.354 ellps=intl towgs84=-10.18,-350.43,291.37,0,0,0,0
3169|RGNC91-93 / UTM zone 57S|utm zone=57 south ellps=GRS80
3170|RGNC91-93 / UTM zone 58S|utm zone=58 south ellps=GRS80
3171|RGNC91-93 / UTM zone 59S|utm zone=59 south ellps=GRS80
3172|IGN53 Mare / UTM zone 59S|utm zone=59 south ellps=intl towgs84=287.58,177.78,-135.41,0,0,0,0
3174|NAD83 / Great Lakes Albers|aea lat_1=42.122774 lat_2=49.01518 lat_0=45.568977 lon_0=-84.455955 x_0=1000000 y_0=1000000 datum=NAD83
3175|NAD83 / Great Lakes and St Lawrence Albers|aea lat_1=42.122774 lat_2=49.01518 lat_0=45.568977 lon_0=-83.248627 x_0=1000000 y_0=1000000 datum=NAD83
3176|Indian 1960 / TM 106 NE|tmerc lon_0=106 k=0.9996 x_0=500000 a=6377276.345 b=6356075.41314024 towgs84=198,881,317,0,0,0,0
3177|LGD2006 / Libya TM|tmerc lon_0=17 k=0.9965 x_0=1000000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3178|GR96 / UTM zone 18N|utm zone=18 ellps=GRS80
3179|GR96 / UTM zone 19N|utm zone=19 ellps=GRS80
3180|GR96 / UTM zone 20N|utm zone=20 ellps=GRS80
3181|GR96 / UTM zone 21N|utm zone=21 ellps=GRS80
3182|GR96 / UTM zone 22N|utm zone=22 ellps=GRS80
3183|GR96 / UTM zone 23N|utm zone=23 ellps=GRS80
3184|GR96 / UTM zone 24N|utm zone=24 ellps=GRS80
3185|GR96 / UTM zone 25N|utm zone=25 ellps=GRS80
3186|GR96 / UTM zone 26N|utm zone=26 ellps=GRS80
3187|GR96 / UTM zone 27N|utm zone=27 ellps=GRS80
3188|GR96 / UTM zone 28N|utm zone=28 ellps=GRS80
3189|GR96 / UTM zone 29N|utm zone=29 ellps=GRS80
3190|LGD2006 / Libya TM zone 5|tmerc lon_0=9 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3191|LGD2006 / Libya TM zone 6|tmerc lon_0=11 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3192|LGD2006 / Libya TM zone 7|tmerc lon_0=13 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3193|LGD2006 / Libya TM zone 8|tmerc lon_0=15 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3194|LGD2006 / Libya TM zone 9|tmerc lon_0=17 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3195|LGD2006 / Libya TM zone 10|tmerc lon_0=19 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3196|LGD2006 / Libya TM zone 11|tmerc lon_0=21 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3197|LGD2006 / Libya TM zone 12|tmerc lon_0=23 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3198|LGD2006 / Libya TM zone 13|tmerc lon_0=25 k=0.99995 x_0=200000 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3199|LGD2006 / UTM zone 32N|utm zone=32 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3201|LGD2006 / UTM zone 33N|utm zone=33 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3202|LGD2006 / UTM zone 34N|utm zone=34 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3203|LGD2006 / UTM zone 35N|utm zone=35 ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
3204|WGS 84 / SCAR IMW SP19-20|lcc lat_1=-60.66666666666666 lat_2=-63.33333333333334 lat_0=-90 lon_0=-66 datum=WGS84
3205|WGS 84 / SCAR IMW SP21-22|lcc lat_1=-60.66666666666666 lat_2=-63.33333333333334 lat_0=-90 lon_0=-54 datum=WGS84
3206|WGS 84 / SCAR IMW SP23-24|lcc lat_1=-60.66666666666666 lat_2=-63.33333333333334 lat_0=-90 lon_0=-42 datum=WGS84
3207|WGS 84 / SCAR IMW SQ01-02|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=-174 datum=WGS84
3208|WGS 84 / SCAR IMW SQ19-20|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=-66 datum=WGS84
3209|WGS 84 / SCAR IMW SQ21-22|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=-54 datum=WGS84
3210|WGS 84 / SCAR IMW SQ37-38|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=42 datum=WGS84
3211|WGS 84 / SCAR IMW SQ39-40|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=54 datum=WGS84
3212|WGS 84 / SCAR IMW SQ41-42|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=66 datum=WGS84
3213|WGS 84 / SCAR IMW SQ43-44|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=78 datum=WGS84
3214|WGS 84 / SCAR IMW SQ45-46|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=90 datum=WGS84
3215|WGS 84 / SCAR IMW SQ47-48|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=102 datum=WGS84
3216|WGS 84 / SCAR IMW SQ49-50|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=114 datum=WGS84
3217|WGS 84 / SCAR IMW SQ51-52|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=126 datum=WGS84
3218|WGS 84 / SCAR IMW SQ53-54|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=138 datum=WGS84
3219|WGS 84 / SCAR IMW SQ55-56|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=150 datum=WGS84
3220|WGS 84 / SCAR IMW SQ57-58|lcc lat_1=-64.66666666666667 lat_2=-67.33333333333333 lat_0=-90 lon_0=162 datum=WGS84
3221|WGS 84 / SCAR IMW SR13-14|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-102 datum=WGS84
3222|WGS 84 / SCAR IMW SR15-16|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-90 datum=WGS84
3223|WGS 84 / SCAR IMW SR17-18|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-78 datum=WGS84
3224|WGS 84 / SCAR IMW SR19-20|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-66 datum=WGS84
3225|WGS 84 / SCAR IMW SR27-28|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-18 datum=WGS84
3226|WGS 84 / SCAR IMW SR29-30|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=-6 datum=WGS84
3227|WGS 84 / SCAR IMW SR31-32|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=6 datum=WGS84
3228|WGS 84 / SCAR IMW SR33-34|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=18 datum=WGS84
3229|WGS 84 / SCAR IMW SR35-36|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=30 datum=WGS84
3230|WGS 84 / SCAR IMW SR37-38|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=42 datum=WGS84
3231|WGS 84 / SCAR IMW SR39-40|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=54 datum=WGS84
3232|WGS 84 / SCAR IMW SR41-42|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=66 datum=WGS84
3233|WGS 84 / SCAR IMW SR43-44|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=78 datum=WGS84
3234|WGS 84 / SCAR IMW SR45-46|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=90 datum=WGS84
3235|WGS 84 / SCAR IMW SR47-48|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=102 datum=WGS84
3236|WGS 84 / SCAR IMW SR49-50|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=114 datum=WGS84
3237|WGS 84 / SCAR IMW SR51-52|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=126 datum=WGS84
3238|WGS 84 / SCAR IMW SR53-54|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=138 datum=WGS84
3239|WGS 84 / SCAR IMW SR55-56|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=150 datum=WGS84
3240|WGS 84 / SCAR IMW SR57-58|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=162 datum=WGS84
3241|WGS 84 / SCAR IMW SR59-60|lcc lat_1=-68.66666666666667 lat_2=-71.33333333333333 lat_0=-90 lon_0=174 datum=WGS84
3242|WGS 84 / SCAR IMW SS04-06|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-153 datum=WGS84
3243|WGS 84 / SCAR IMW SS07-09|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-135 datum=WGS84
3244|WGS 84 / SCAR IMW SS10-12|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-117 datum=WGS84
3245|WGS 84 / SCAR IMW SS13-15|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-99 datum=WGS84
3246|WGS 84 / SCAR IMW SS16-18|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-81 datum=WGS84
3247|WGS 84 / SCAR IMW SS19-21|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-63 datum=WGS84
3248|WGS 84 / SCAR IMW SS25-27|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-27 datum=WGS84
3249|WGS 84 / SCAR IMW SS28-30|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=-9 datum=WGS84
3250|WGS 84 / SCAR IMW SS31-33|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=9 datum=WGS84
3251|WGS 84 / SCAR IMW SS34-36|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=27 datum=WGS84
3252|WGS 84 / SCAR IMW SS37-39|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=45 datum=WGS84
3253|WGS 84 / SCAR IMW SS40-42|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=63 datum=WGS84
3254|WGS 84 / SCAR IMW SS43-45|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=81 datum=WGS84
3255|WGS 84 / SCAR IMW SS46-48|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=99 datum=WGS84
3256|WGS 84 / SCAR IMW SS49-51|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=117 datum=WGS84
3257|WGS 84 / SCAR IMW SS52-54|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=135 datum=WGS84
3258|WGS 84 / SCAR IMW SS55-57|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=153 datum=WGS84
3259|WGS 84 / SCAR IMW SS58-60|lcc lat_1=-72.66666666666667 lat_2=-75.33333333333333 lat_0=-90 lon_0=171 datum=WGS84
3260|WGS 84 / SCAR IMW ST01-04|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-168 datum=WGS84
3261|WGS 84 / SCAR IMW ST05-08|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-144 datum=WGS84
3262|WGS 84 / SCAR IMW ST09-12|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-120 datum=WGS84
3263|WGS 84 / SCAR IMW ST13-16|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-96 datum=WGS84
3264|WGS 84 / SCAR IMW ST17-20|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-72 datum=WGS84
3265|WGS 84 / SCAR IMW ST21-24|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-48 datum=WGS84
3266|WGS 84 / SCAR IMW ST25-28|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=-24 datum=WGS84
3267|WGS 84 / SCAR IMW ST29-32|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 datum=WGS84
3268|WGS 84 / SCAR IMW ST33-36|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=24 datum=WGS84
3269|WGS 84 / SCAR IMW ST37-40|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=48 datum=WGS84
3270|WGS 84 / SCAR IMW ST41-44|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=72 datum=WGS84
3271|WGS 84 / SCAR IMW ST45-48|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=96 datum=WGS84
3272|WGS 84 / SCAR IMW ST49-52|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=120 datum=WGS84
3273|WGS 84 / SCAR IMW ST53-56|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=144 datum=WGS84
3274|WGS 84 / SCAR IMW ST57-60|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=168 datum=WGS84
3275|WGS 84 / SCAR IMW SU01-05|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-165 datum=WGS84
3276|WGS 84 / SCAR IMW SU06-10|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-135 datum=WGS84
3277|WGS 84 / SCAR IMW SU11-15|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-105 datum=WGS84
3278|WGS 84 / SCAR IMW SU16-20|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-75 datum=WGS84
3279|WGS 84 / SCAR IMW SU21-25|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-45 datum=WGS84
3280|WGS 84 / SCAR IMW SU26-30|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-15 datum=WGS84
3281|WGS 84 / SCAR IMW SU31-35|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=15 datum=WGS84
3282|WGS 84 / SCAR IMW SU36-40|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=45 datum=WGS84
3283|WGS 84 / SCAR IMW SU41-45|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=75 datum=WGS84
3284|WGS 84 / SCAR IMW SU46-50|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=105 datum=WGS84
3285|WGS 84 / SCAR IMW SU51-55|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=135 datum=WGS84
3286|WGS 84 / SCAR IMW SU56-60|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=165 datum=WGS84
3287|WGS 84 / SCAR IMW SV01-10|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-150 datum=WGS84
3288|WGS 84 / SCAR IMW SV11-20|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-90 datum=WGS84
3289|WGS 84 / SCAR IMW SV21-30|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=-30 datum=WGS84
3290|WGS 84 / SCAR IMW SV31-40|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=30 datum=WGS84
3291|WGS 84 / SCAR IMW SV41-50|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=90 datum=WGS84
3292|WGS 84 / SCAR IMW SV51-60|stere lat_0=-90 lat_ts=-80.23861111111111 lon_0=150 datum=WGS84
3293|WGS 84 / SCAR IMW SW01-60|stere lat_0=-90 lat_ts=-80.23861111111111 datum=WGS84
3294|WGS 84 / USGS Transantarctic Mountains|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-78 lon_0=162 datum=WGS84
3296|RGPF / UTM zone 5S|utm zone=5 south ellps=GRS80 towgs84=0.072,-0.507,-0.245,-0.0183,0.0003,-0.007,-0.0093
3297|RGPF / UTM zone 6S|utm zone=6 south ellps=GRS80 towgs84=0.072,-0.507,-0.245,-0.0183,0.0003,-0.007,-0.0093
3298|RGPF / UTM zone 7S|utm zone=7 south ellps=GRS80 towgs84=0.072,-0.507,-0.245,-0.0183,0.0003,-0.007,-0.0093
3299|RGPF / UTM zone 8S|utm zone=8 south ellps=GRS80 towgs84=0.072,-0.507,-0.245,-0.0183,0.0003,-0.007,-0.0093
3300|Estonian Coordinate System of 1992|lcc lat_1=59.33333333333334 lat_2=58 lat_0=57.51755393055556 lon_0=24 x_0=500000 y_0=6375000 ellps=GRS80 towgs84=0.055,-0.541,-0.185,0.0183,-0.0003,-0.007,-0.014
3301|Estonian Coordinate System of 1997|lcc lat_1=59.33333333333334 lat_2=58 lat_0=57.51755393055556 lon_0=24 x_0=500000 y_0=6375000 ellps=GRS80
3306|Maupiti 83 / UTM zone 5S|utm zone=5 south ellps=intl towgs84=217.037,86.959,23.956,0,0,0,0
3307|Nakhl-e Ghanem / UTM zone 39N|utm zone=39 ellps=WGS84 towgs84=0,-0.15,0.68,0,0,0,0
3308|GDA94 / NSW Lambert|lcc lat_1=-30.75 lat_2=-35.75 lat_0=-33.25 lon_0=147 x_0=9300000 y_0=4500000 ellps=GRS80
3309|NAD27 / California Albers|aea lat_1=34 lat_2=40.5 lon_0=-120 y_0=-4000000 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3310|NAD83 / California Albers|aea lat_1=34 lat_2=40.5 lon_0=-120 y_0=-4000000 datum=NAD83
3311|NAD83(HARN) / California Albers|aea lat_1=34 lat_2=40.5 lon_0=-120 y_0=-4000000 ellps=GRS80
3312|CSG67 / UTM zone 21N|utm zone=21 ellps=intl towgs84=-186,230,110,0,0,0,0
3313|RGFG95 / UTM zone 21N|utm zone=21 ellps=GRS80
3328|Pulkovo 1942(58) / GUGiK-80|sterea lat_0=52.16666666666666 lon_0=19.16666666666667 k=0.999714 x_0=500000 y_0=500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3329|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 5|tmerc lon_0=15 x_0=5500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3330|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 6|tmerc lon_0=18 x_0=6500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3331|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 7|tmerc lon_0=21 x_0=7500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3332|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 8|tmerc lon_0=24 x_0=8500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3333|Pulkovo 1942(58) / Gauss-Kruger zone 3|tmerc lon_0=15 x_0=3500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3334|Pulkovo 1942(58) / Gauss-Kruger zone 4|tmerc lon_0=21 x_0=4500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3335|Pulkovo 1942(58) / Gauss-Kruger zone 5|tmerc lon_0=27 x_0=5500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3336|IGN 1962 Kerguelen / UTM zone 42S|utm zone=42 south ellps=intl towgs84=145,-187,103,0,0,0,0
3337|Le Pouce 1934 / Mauritius Grid|lcc lat_1=-20.19506944444445 lat_0=-20.19506944444445 lon_0=57.52182777777778 k_0=1 x_0=1000000 y_0=1000000 ellps=clrk80 towgs84=-770.1,158.4,-498.2,0,0,0,0
3338|NAD83 / Alaska Albers|aea lat_1=55 lat_2=65 lat_0=50 lon_0=-154 datum=NAD83
3339|IGCB 1955 / Congo TM zone 12|tmerc lon_0=12 k=0.9999 x_0=500000 y_0=10000000 ellps=clrk80 towgs84=-79.9,-158,-168.9,0,0,0,0
3340|IGCB 1955 / Congo TM zone 14|tmerc lon_0=14 k=0.9999 x_0=500000 y_0=10000000 ellps=clrk80 towgs84=-79.9,-158,-168.9,0,0,0,0
3341|IGCB 1955 / Congo TM zone 16|tmerc lon_0=16 k=0.9999 x_0=500000 y_0=10000000 ellps=clrk80 towgs84=-79.9,-158,-168.9,0,0,0,0
3342|IGCB 1955 / UTM zone 33S|utm zone=33 south ellps=clrk80 towgs84=-79.9,-158,-168.9,0,0,0,0
3343|Mauritania 1999 / UTM zone 28N|utm zone=28 ellps=GRS80
3344|Mauritania 1999 / UTM zone 29N|utm zone=29 ellps=GRS80
3345|Mauritania 1999 / UTM zone 30N|utm zone=30 ellps=GRS80
3346|LKS94 / Lithuania TM|tmerc lon_0=24 k=0.9998 x_0=500000 ellps=GRS80
3347|NAD83 / Statistics Canada Lambert|lcc lat_1=49 lat_2=77 lat_0=63.390675 lon_0=-91.86666666666666 x_0=6200000 y_0=3000000 datum=NAD83
3348|NAD83(CSRS) / Statistics Canada Lambert|lcc lat_1=49 lat_2=77 lat_0=63.390675 lon_0=-91.86666666666666 x_0=6200000 y_0=3000000 ellps=GRS80
3349|WGS 84 / PDC Mercator (deprecated)|merc lon_0=-150 datum=WGS84
3350|Pulkovo 1942 / CS63 zone C0|tmerc lat_0=0.1 lon_0=21.95 x_0=250000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
3351|Pulkovo 1942 / CS63 zone C1|tmerc lat_0=0.1 lon_0=24.95 x_0=1250000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
3352|Pulkovo 1942 / CS63 zone C2|tmerc lat_0=0.1 lon_0=27.95 x_0=2250000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
3355|Egypt Gulf of Suez S-650 TL / Red Belt|tmerc lat_0=30 lon_0=31 x_0=615000 y_0=810000 ellps=helmert towgs84=-146.21,112.63,4.05,0,0,0,0
3356|Grand Cayman 1959 / UTM zone 17N (deprecated)|utm zone=17 ellps=clrk66 towgs84=-179.483,-69.379,-27.584,-7.862,8.163,6.042,-13.925
3357|Little Cayman 1961 / UTM zone 17N (deprecated)|utm zone=17 ellps=clrk66 towgs84=8.853,-52.644,180.304,-0.393,-2.323,2.96,-24.081
3358|NAD83(HARN) / North Carolina|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.22 ellps=GRS80
3359|NAD83(HARN) / North Carolina (ftUS) (deprecated)|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.2192024385 ellps=GRS80 units=ft
3360|NAD83(HARN) / South Carolina|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80
3361|NAD83(HARN) / South Carolina (ft)|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80 units=ft
3362|NAD83(HARN) / Pennsylvania North|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80
3363|NAD83(HARN) / Pennsylvania North (ftUS)|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
3364|NAD83(HARN) / Pennsylvania South|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80
3365|NAD83(HARN) / Pennsylvania South (ftUS)|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
3372|NAD83 / UTM zone 59N|utm zone=59 datum=NAD83
3373|NAD83 / UTM zone 60N|utm zone=60 datum=NAD83
3375|GDM2000 / Peninsula RSO|omerc lat_0=4 lonc=102.25 alpha=323.0257964666666 k=0.99984 x_0=804671 no_uoff gamma=323.1301023611111 ellps=GRS80
3376|GDM2000 / East Malaysia BRSO|omerc lat_0=4 lonc=115 alpha=53.31580995 k=0.99984 no_uoff gamma=53.13010236111111 ellps=GRS80
3377|GDM2000 / Johor Grid|cass lat_0=2.121679744444445 lon_0=103.4279362361111 x_0=-14810.562 y_0=8758.32 ellps=GRS80
3378|GDM2000 / Sembilan and Melaka Grid|cass lat_0=2.682347636111111 lon_0=101.9749050416667 x_0=3673.785 y_0=-4240.573 ellps=GRS80
3379|GDM2000 / Pahang Grid|cass lat_0=3.769388088888889 lon_0=102.3682989833333 x_0=-7368.228 y_0=6485.858 ellps=GRS80
3380|GDM2000 / Selangor Grid|cass lat_0=3.68464905 lon_0=101.3891079138889 x_0=-34836.161 y_0=56464.049 ellps=GRS80
3381|GDM2000 / Terengganu Grid|cass lat_0=4.9762852 lon_0=103.070275625 x_0=19594.245 y_0=3371.895 ellps=GRS80
3382|GDM2000 / Pinang Grid|cass lat_0=5.421517541666667 lon_0=100.3443769638889 x_0=-23.414 y_0=62.283 ellps=GRS80
3383|GDM2000 / Kedah and Perlis Grid|cass lat_0=5.964672713888889 lon_0=100.6363711111111 ellps=GRS80
3384|GDM2000 / Perak Grid|cass lat_0=4.859063022222222 lon_0=100.8154105861111 x_0=-1.769 y_0=133454.779 ellps=GRS80
3385|GDM2000 / Kelantan Grid|cass lat_0=5.972543658333334 lon_0=102.2952416694444 x_0=13227.851 y_0=8739.894 ellps=GRS80
3386|KKJ / Finland zone 0|tmerc lon_0=18 x_0=500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
3387|KKJ / Finland zone 5|tmerc lon_0=33 x_0=5500000 ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
3388|Pulkovo 1942 / Caspian Sea Mercator|merc lon_0=51 lat_ts=42 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
3391|Karbala 1979 / UTM zone 37N|utm zone=37 ellps=clrk80 towgs84=70.995,-335.916,262.898,0,0,0,0
3392|Karbala 1979 / UTM zone 38N|utm zone=38 ellps=clrk80 towgs84=70.995,-335.916,262.898,0,0,0,0
3393|Karbala 1979 / UTM zone 39N|utm zone=39 ellps=clrk80 towgs84=70.995,-335.916,262.898,0,0,0,0
3394|Nahrwan 1934 / Iraq zone|lcc lat_1=32.5 lat_0=32.5 lon_0=45 k_0=0.9987864078 x_0=1500000 y_0=1166200 ellps=clrk80 towgs84=-242.2,-144.9,370.3,0,0,0,0
3395|WGS 84 / World Mercator|merc datum=WGS84
3400|NAD83 / Alberta 10-TM (Forest)|tmerc lon_0=-115 k=0.9992 x_0=500000 datum=NAD83
3401|NAD83 / Alberta 10-TM (Resource)|tmerc lon_0=-115 k=0.9992 datum=NAD83
3402|NAD83(CSRS) / Alberta 10-TM (Forest)|tmerc lon_0=-115 k=0.9992 x_0=500000 ellps=GRS80
3403|NAD83(CSRS) / Alberta 10-TM (Resource)|tmerc lon_0=-115 k=0.9992 ellps=GRS80
3404|NAD83(HARN) / North Carolina (ftUS)|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.2192024384 ellps=GRS80 units=us-ft
3405|VN-2000 / UTM zone 48N|utm zone=48 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
3406|VN-2000 / UTM zone 49N|utm zone=49 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
3413|WGS 84 / NSIDC Sea Ice Polar Stereographic North|stere lat_0=90 lat_ts=70 lon_0=-45 datum=WGS84
3414|SVY21 / Singapore TM|tmerc lat_0=1.366666666666667 lon_0=103.8333333333333 x_0=28001.642 y_0=38744.572 ellps=WGS84
3415|WGS 72BE / South China Sea Lambert|lcc lat_1=18 lat_2=24 lat_0=21 lon_0=114 x_0=500000 y_0=500000 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
3416|ETRS89 / Austria Lambert|lcc lat_1=49 lat_2=46 lat_0=47.5 lon_0=13.33333333333333 x_0=400000 y_0=400000 ellps=GRS80
3417|NAD83 / Iowa North (ftUS)|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=999999.9999898402 datum=NAD83 units=us-ft
3418|NAD83 / Iowa South (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000.00001016 datum=NAD83 units=us-ft
3419|NAD83 / Kansas North (ftUS)|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=399999.99998984 datum=NAD83 units=us-ft
3420|NAD83 / Kansas South (ftUS)|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=399999.99998984 y_0=399999.99998984 datum=NAD83 units=us-ft
3421|NAD83 / Nevada East (ftUS)|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000.00001016 y_0=8000000.000010163 datum=NAD83 units=us-ft
3422|NAD83 / Nevada Central (ftUS)|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000.00001016 y_0=6000000 datum=NAD83 units=us-ft
3423|NAD83 / Nevada West (ftUS)|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000.0000101599 y_0=3999999.99998984 datum=NAD83 units=us-ft
3424|NAD83 / New Jersey (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 datum=NAD83 units=us-ft
3425|NAD83(HARN) / Iowa North (ftUS)|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=999999.9999898402 ellps=GRS80 units=us-ft
3426|NAD83(HARN) / Iowa South (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000.00001016 ellps=GRS80 units=us-ft
3427|NAD83(HARN) / Kansas North (ftUS)|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=399999.99998984 ellps=GRS80 units=us-ft
3428|NAD83(HARN) / Kansas South (ftUS)|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3429|NAD83(HARN) / Nevada East (ftUS)|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000.00001016 y_0=8000000.000010163 ellps=GRS80 units=us-ft
3430|NAD83(HARN) / Nevada Central (ftUS)|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000.00001016 y_0=6000000 ellps=GRS80 units=us-ft
3431|NAD83(HARN) / Nevada West (ftUS)|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000.0000101599 y_0=3999999.99998984 ellps=GRS80 units=us-ft
3432|NAD83(HARN) / New Jersey (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
3433|NAD83 / Arkansas North (ftUS)|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=399999.99998984 datum=NAD83 units=us-ft
3434|NAD83 / Arkansas South (ftUS)|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=399999.99998984 y_0=399999.99998984 datum=NAD83 units=us-ft
3435|NAD83 / Illinois East (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000.0000000001 datum=NAD83 units=us-ft
3436|NAD83 / Illinois West (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=699999.9999898402 datum=NAD83 units=us-ft
3437|NAD83 / New Hampshire (ftUS)|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000.0000000001 datum=NAD83 units=us-ft
3438|NAD83 / Rhode Island (ftUS)|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=99999.99998983997 datum=NAD83 units=us-ft
3439|PSD93 / UTM zone 39N|utm zone=39 ellps=clrk80 towgs84=-180.624,-225.516,173.919,-0.81,-1.898,8.336,16.71006
3440|PSD93 / UTM zone 40N|utm zone=40 ellps=clrk80 towgs84=-180.624,-225.516,173.919,-0.81,-1.898,8.336,16.71006
3441|NAD83(HARN) / Arkansas North (ftUS)|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=399999.99998984 ellps=GRS80 units=us-ft
3442|NAD83(HARN) / Arkansas South (ftUS)|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3443|NAD83(HARN) / Illinois East (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3444|NAD83(HARN) / Illinois West (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=699999.9999898402 ellps=GRS80 units=us-ft
3445|NAD83(HARN) / New Hampshire (ftUS)|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3446|NAD83(HARN) / Rhode Island (ftUS)|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=99999.99998983997 ellps=GRS80 units=us-ft
3447|ETRS89 / Belgian Lambert 2005|lcc lat_1=49.83333333333334 lat_2=51.16666666666666 lat_0=50.797815 lon_0=4.359215833333333 x_0=150328 y_0=166262 ellps=GRS80
3448|JAD2001 / Jamaica Metric Grid|lcc lat_1=18 lat_0=18 lon_0=-77 k_0=1 x_0=750000 y_0=650000 ellps=WGS84
3449|JAD2001 / UTM zone 17N|utm zone=17 ellps=WGS84
3450|JAD2001 / UTM zone 18N|utm zone=18 ellps=WGS84
3451|NAD83 / Louisiana North (ftUS)|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=999999.9999898402 datum=NAD83 units=us-ft
3452|NAD83 / Louisiana South (ftUS)|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=999999.9999898402 datum=NAD83 units=us-ft
3453|NAD83 / Louisiana Offshore (ftUS)|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.5 lon_0=-91.33333333333333 x_0=999999.9999898402 datum=NAD83 units=us-ft
3454|NAD83 / South Dakota North (ftUS) (deprecated)|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 datum=NAD83 units=us-ft
3455|NAD83 / South Dakota South (ftUS)|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 datum=NAD83 units=us-ft
3456|NAD83(HARN) / Louisiana North (ftUS)|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=999999.9999898402 ellps=GRS80 units=us-ft
3457|NAD83(HARN) / Louisiana South (ftUS)|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=999999.9999898402 ellps=GRS80 units=us-ft
3458|NAD83(HARN) / South Dakota North (ftUS)|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80 units=us-ft
3459|NAD83(HARN) / South Dakota South (ftUS)|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80 units=us-ft
3460|Fiji 1986 / Fiji Map Grid|tmerc lat_0=-17 lon_0=178.75 k=0.99985 x_0=2000000 y_0=4000000 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
3461|Dabola 1981 / UTM zone 28N|utm zone=28 a=6378249.2 b=6356515 towgs84=-83,37,124,0,0,0,0
3462|Dabola 1981 / UTM zone 29N|utm zone=29 a=6378249.2 b=6356515 towgs84=-83,37,124,0,0,0,0
3463|NAD83 / Maine CS2000 Central|tmerc lat_0=43.5 lon_0=-69.125 k=0.99998 x_0=500000 datum=NAD83
3464|NAD83(HARN) / Maine CS2000 Central|tmerc lat_0=43.5 lon_0=-69.125 k=0.99998 x_0=500000 ellps=GRS80
3465|NAD83(NSRS2007) / Alabama East|tmerc lat_0=30.5 lon_0=-85.83333333333333 k=0.99996 x_0=200000 ellps=GRS80
3466|NAD83(NSRS2007) / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=600000 ellps=GRS80
3467|NAD83(NSRS2007) / Alaska Albers|aea lat_1=55 lat_2=65 lat_0=50 lon_0=-154 ellps=GRS80
3468|NAD83(NSRS2007) / Alaska zone 1|omerc lat_0=57 lonc=-133.6666666666667 alpha=323.1301023611111 k=0.9999 x_0=5000000 y_0=-5000000 no_uoff gamma=323.1301023611111 ellps=GRS80
3469|NAD83(NSRS2007) / Alaska zone 2|tmerc lat_0=54 lon_0=-142 k=0.9999 x_0=500000 ellps=GRS80
3470|NAD83(NSRS2007) / Alaska zone 3|tmerc lat_0=54 lon_0=-146 k=0.9999 x_0=500000 ellps=GRS80
3471|NAD83(NSRS2007) / Alaska zone 4|tmerc lat_0=54 lon_0=-150 k=0.9999 x_0=500000 ellps=GRS80
3472|NAD83(NSRS2007) / Alaska zone 5|tmerc lat_0=54 lon_0=-154 k=0.9999 x_0=500000 ellps=GRS80
3473|NAD83(NSRS2007) / Alaska zone 6|tmerc lat_0=54 lon_0=-158 k=0.9999 x_0=500000 ellps=GRS80
3474|NAD83(NSRS2007) / Alaska zone 7|tmerc lat_0=54 lon_0=-162 k=0.9999 x_0=500000 ellps=GRS80
3475|NAD83(NSRS2007) / Alaska zone 8|tmerc lat_0=54 lon_0=-166 k=0.9999 x_0=500000 ellps=GRS80
3476|NAD83(NSRS2007) / Alaska zone 9|tmerc lat_0=54 lon_0=-170 k=0.9999 x_0=500000 ellps=GRS80
3477|NAD83(NSRS2007) / Alaska zone 10|lcc lat_1=53.83333333333334 lat_2=51.83333333333334 lat_0=51 lon_0=-176 x_0=1000000 ellps=GRS80
3478|NAD83(NSRS2007) / Arizona Central|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80
3479|NAD83(NSRS2007) / Arizona Central (ft)|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
3480|NAD83(NSRS2007) / Arizona East|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80
3481|NAD83(NSRS2007) / Arizona East (ft)|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
3482|NAD83(NSRS2007) / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80
3483|NAD83(NSRS2007) / Arizona West (ft)|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80 units=ft
3484|NAD83(NSRS2007) / Arkansas North|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=400000 ellps=GRS80
3485|NAD83(NSRS2007) / Arkansas North (ftUS)|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=399999.99998984 ellps=GRS80 units=us-ft
3486|NAD83(NSRS2007) / Arkansas South|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=400000 y_0=400000 ellps=GRS80
3487|NAD83(NSRS2007) / Arkansas South (ftUS)|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3488|NAD83(NSRS2007) / California Albers|aea lat_1=34 lat_2=40.5 lon_0=-120 y_0=-4000000 ellps=GRS80
3489|NAD83(NSRS2007) / California zone 1|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
3490|NAD83(NSRS2007) / California zone 1 (ftUS)|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3491|NAD83(NSRS2007) / California zone 2|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
3492|NAD83(NSRS2007) / California zone 2 (ftUS)|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3493|NAD83(NSRS2007) / California zone 3|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000 y_0=500000 ellps=GRS80
3494|NAD83(NSRS2007) / California zone 3 (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3495|NAD83(NSRS2007) / California zone 4|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000 y_0=500000 ellps=GRS80
3496|NAD83(NSRS2007) / California zone 4 (ftUS)|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3497|NAD83(NSRS2007) / California zone 5|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000 y_0=500000 ellps=GRS80
3498|NAD83(NSRS2007) / California zone 5 (ftUS)|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3499|NAD83(NSRS2007) / California zone 6|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000 y_0=500000 ellps=GRS80
3500|NAD83(NSRS2007) / California zone 6 (ftUS)|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3501|NAD83(NSRS2007) / Colorado Central|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
3502|NAD83(NSRS2007) / Colorado Central (ftUS)|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
3503|NAD83(NSRS2007) / Colorado North|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
3504|NAD83(NSRS2007) / Colorado North (ftUS)|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
3505|NAD83(NSRS2007) / Colorado South|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
3506|NAD83(NSRS2007) / Colorado South (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
3507|NAD83(NSRS2007) / Connecticut|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096 y_0=152400.3048 ellps=GRS80
3508|NAD83(NSRS2007) / Connecticut (ftUS)|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096012192 y_0=152400.3048006096 ellps=GRS80 units=us-ft
3509|NAD83(NSRS2007) / Delaware|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000 ellps=GRS80
3510|NAD83(NSRS2007) / Delaware (ftUS)|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000.0001016002 ellps=GRS80 units=us-ft
3511|NAD83(NSRS2007) / Florida East|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000 ellps=GRS80
3512|NAD83(NSRS2007) / Florida East (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
3513|NAD83(NSRS2007) / Florida GDL Albers|aea lat_1=24 lat_2=31.5 lat_0=24 lon_0=-84 x_0=400000 ellps=GRS80
3514|NAD83(NSRS2007) / Florida North|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80
3515|NAD83(NSRS2007) / Florida North (ftUS)|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80 units=us-ft
3516|NAD83(NSRS2007) / Florida West|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000 ellps=GRS80
3517|NAD83(NSRS2007) / Florida West (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
3518|NAD83(NSRS2007) / Georgia East|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000 ellps=GRS80
3519|NAD83(NSRS2007) / Georgia East (ftUS)|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000.0001016002 ellps=GRS80 units=us-ft
3520|NAD83(NSRS2007) / Georgia West|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=700000 ellps=GRS80
3521|NAD83(NSRS2007) / Georgia West (ftUS)|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=699999.9998983998 ellps=GRS80 units=us-ft
3522|NAD83(NSRS2007) / Idaho Central|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000 ellps=GRS80
3523|NAD83(NSRS2007) / Idaho Central (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3524|NAD83(NSRS2007) / Idaho East|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000 ellps=GRS80
3525|NAD83(NSRS2007) / Idaho East (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000.0001016002 ellps=GRS80 units=us-ft
3526|NAD83(NSRS2007) / Idaho West|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000 ellps=GRS80
3527|NAD83(NSRS2007) / Idaho West (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000.0001016001 ellps=GRS80 units=us-ft
3528|NAD83(NSRS2007) / Illinois East|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000 ellps=GRS80
3529|NAD83(NSRS2007) / Illinois East (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3530|NAD83(NSRS2007) / Illinois West|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=700000 ellps=GRS80
3531|NAD83(NSRS2007) / Illinois West (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=699999.9999898402 ellps=GRS80 units=us-ft
3532|NAD83(NSRS2007) / Indiana East|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=100000 y_0=250000 ellps=GRS80
3533|NAD83(NSRS2007) / Indiana East (ftUS)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249999.9998983998 ellps=GRS80 units=us-ft
3534|NAD83(NSRS2007) / Indiana West|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=250000 ellps=GRS80
3535|NAD83(NSRS2007) / Indiana West (ftUS)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249999.9998983998 ellps=GRS80 units=us-ft
3536|NAD83(NSRS2007) / Iowa North|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=1000000 ellps=GRS80
3537|NAD83(NSRS2007) / Iowa North (ftUS)|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=999999.9999898402 ellps=GRS80 units=us-ft
3538|NAD83(NSRS2007) / Iowa South|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000 ellps=GRS80
3539|NAD83(NSRS2007) / Iowa South (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000.00001016 ellps=GRS80 units=us-ft
3540|NAD83(NSRS2007) / Kansas North|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=400000 ellps=GRS80
3541|NAD83(NSRS2007) / Kansas North (ftUS)|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=399999.99998984 ellps=GRS80 units=us-ft
3542|NAD83(NSRS2007) / Kansas South|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=400000 y_0=400000 ellps=GRS80
3543|NAD83(NSRS2007) / Kansas South (ftUS)|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
3544|NAD83(NSRS2007) / Kentucky North|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000 ellps=GRS80
3545|NAD83(NSRS2007) / Kentucky North (ftUS)|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3546|NAD83(NSRS2007) / Kentucky Single Zone|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=1000000 ellps=GRS80
3547|NAD83(NSRS2007) / Kentucky Single Zone (ftUS)|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=999999.9998983998 ellps=GRS80 units=us-ft
3548|NAD83(NSRS2007) / Kentucky South|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000 y_0=500000 ellps=GRS80
3549|NAD83(NSRS2007) / Kentucky South (ftUS)|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000.0001016001 y_0=500000.0001016001 ellps=GRS80 units=us-ft
3550|NAD83(NSRS2007) / Louisiana North|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=1000000 ellps=GRS80
3551|NAD83(NSRS2007) / Louisiana North (ftUS)|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=999999.9999898402 ellps=GRS80 units=us-ft
3552|NAD83(NSRS2007) / Louisiana South|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=1000000 ellps=GRS80
3553|NAD83(NSRS2007) / Louisiana South (ftUS)|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=999999.9999898402 ellps=GRS80 units=us-ft
3554|NAD83(NSRS2007) / Maine CS2000 Central|tmerc lat_0=43.5 lon_0=-69.125 k=0.99998 x_0=500000 ellps=GRS80
3555|NAD83(NSRS2007) / Maine CS2000 East|tmerc lat_0=43.83333333333334 lon_0=-67.875 k=0.99998 x_0=700000 ellps=GRS80
3556|NAD83(NSRS2007) / Maine CS2000 West|tmerc lat_0=42.83333333333334 lon_0=-70.375 k=0.99998 x_0=300000 ellps=GRS80
3557|NAD83(NSRS2007) / Maine East|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 ellps=GRS80
3558|NAD83(NSRS2007) / Maine West|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80
3559|NAD83(NSRS2007) / Maryland|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=400000 ellps=GRS80
3560|NAD83 / Utah North (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=999999.9999898402 datum=NAD83 units=us-ft
3561|Old Hawaiian / Hawaii zone 1|tmerc lat_0=18.83333333333333 lon_0=-155.5 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=61,-285,-181,0,0,0,0 units=us-ft
3562|Old Hawaiian / Hawaii zone 2|tmerc lat_0=20.33333333333333 lon_0=-156.6666666666667 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=61,-285,-181,0,0,0,0 units=us-ft
3563|Old Hawaiian / Hawaii zone 3|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=152400.3048006096 ellps=clrk66 towgs84=61,-285,-181,0,0,0,0 units=us-ft
3564|Old Hawaiian / Hawaii zone 4|tmerc lat_0=21.83333333333333 lon_0=-159.5 k=0.99999 x_0=152400.3048006096 ellps=clrk66 towgs84=61,-285,-181,0,0,0,0 units=us-ft
3565|Old Hawaiian / Hawaii zone 5|tmerc lat_0=21.66666666666667 lon_0=-160.1666666666667 x_0=152400.3048006096 ellps=clrk66 towgs84=61,-285,-181,0,0,0,0 units=us-ft
3566|NAD83 / Utah Central (ftUS)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=2000000.00001016 datum=NAD83 units=us-ft
3567|NAD83 / Utah South (ftUS)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.00001016 y_0=3000000 datum=NAD83 units=us-ft
3568|NAD83(HARN) / Utah North (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=999999.9999898402 ellps=GRS80 units=us-ft
3569|NAD83(HARN) / Utah Central (ftUS)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=2000000.00001016 ellps=GRS80 units=us-ft
3570|NAD83(HARN) / Utah South (ftUS)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.00001016 y_0=3000000 ellps=GRS80 units=us-ft
3572|WGS 84 / North Pole LAEA Alaska|laea lat_0=90 lon_0=-150 datum=WGS84
3573|WGS 84 / North Pole LAEA Canada|laea lat_0=90 lon_0=-100 datum=WGS84
3574|WGS 84 / North Pole LAEA Atlantic|laea lat_0=90 lon_0=-40 datum=WGS84
3575|WGS 84 / North Pole LAEA Europe|laea lat_0=90 lon_0=10 datum=WGS84
3576|WGS 84 / North Pole LAEA Russia|laea lat_0=90 lon_0=90 datum=WGS84
3577|GDA94 / Australian Albers|aea lat_1=-18 lat_2=-36 lon_0=132 ellps=GRS80
3578|NAD83 / Yukon Albers|aea lat_1=61.66666666666666 lat_2=68 lat_0=59 lon_0=-132.5 x_0=500000 y_0=500000 datum=NAD83
3579|NAD83(CSRS) / Yukon Albers|aea lat_1=61.66666666666666 lat_2=68 lat_0=59 lon_0=-132.5 x_0=500000 y_0=500000 ellps=GRS80
3580|NAD83 / NWT Lambert|lcc lat_1=62 lat_2=70 lon_0=-112 datum=NAD83
3581|NAD83(CSRS) / NWT Lambert|lcc lat_1=62 lat_2=70 lon_0=-112 ellps=GRS80
3582|NAD83(NSRS2007) / Maryland (ftUS)|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=399999.9998983998 ellps=GRS80 units=us-ft
3583|NAD83(NSRS2007) / Massachusetts Island|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000 ellps=GRS80
3584|NAD83(NSRS2007) / Massachusetts Island (ftUS)|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3585|NAD83(NSRS2007) / Massachusetts Mainland|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000 y_0=750000 ellps=GRS80
3586|NAD83(NSRS2007) / Massachusetts Mainland (ftUS)|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000.0001016002 y_0=750000 ellps=GRS80 units=us-ft
3587|NAD83(NSRS2007) / Michigan Central|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=6000000 ellps=GRS80
3588|NAD83(NSRS2007) / Michigan Central (ft)|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=5999999.999976001 ellps=GRS80 units=ft
3589|NAD83(NSRS2007) / Michigan North|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=8000000 ellps=GRS80
3590|NAD83(NSRS2007) / Michigan North (ft)|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=7999999.999968001 ellps=GRS80 units=ft
3591|NAD83(NSRS2007) / Michigan Oblique Mercator|omerc lat_0=45.30916666666666 lonc=-86 alpha=337.25556 k=0.9996 x_0=2546731.496 y_0=-4354009.816 no_uoff gamma=337.25556 ellps=GRS80
3592|NAD83(NSRS2007) / Michigan South|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=4000000 ellps=GRS80
3593|NAD83(NSRS2007) / Michigan South (ft)|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=3999999.999984 ellps=GRS80 units=ft
3594|NAD83(NSRS2007) / Minnesota Central|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000 y_0=100000 ellps=GRS80
3595|NAD83(NSRS2007) / Minnesota North|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000 y_0=100000 ellps=GRS80
3596|NAD83(NSRS2007) / Minnesota South|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000 y_0=100000 ellps=GRS80
3597|NAD83(NSRS2007) / Mississippi East|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000 ellps=GRS80
3598|NAD83(NSRS2007) / Mississippi East (ftUS)|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3599|NAD83(NSRS2007) / Mississippi West|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=700000 ellps=GRS80
3600|NAD83(NSRS2007) / Mississippi West (ftUS)|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=699999.9998983998 ellps=GRS80 units=us-ft
3601|NAD83(NSRS2007) / Missouri Central|tmerc lat_0=35.83333333333334 lon_0=-92.5 k=0.999933333 x_0=500000 ellps=GRS80
3602|NAD83(NSRS2007) / Missouri East|tmerc lat_0=35.83333333333334 lon_0=-90.5 k=0.999933333 x_0=250000 ellps=GRS80
3603|NAD83(NSRS2007) / Missouri West|tmerc lat_0=36.16666666666666 lon_0=-94.5 k=0.999941177 x_0=850000 ellps=GRS80
3604|NAD83(NSRS2007) / Montana|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=600000 ellps=GRS80
3605|NAD83(NSRS2007) / Montana (ft)|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=599999.9999976 ellps=GRS80 units=ft
3606|NAD83(NSRS2007) / Nebraska|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000 ellps=GRS80
3607|NAD83(NSRS2007) / Nevada Central|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000 y_0=6000000 ellps=GRS80
3608|NAD83(NSRS2007) / Nevada Central (ftUS)|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000.00001016 y_0=6000000 ellps=GRS80 units=us-ft
3609|NAD83(NSRS2007) / Nevada East|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000 y_0=8000000 ellps=GRS80
3610|NAD83(NSRS2007) / Nevada East (ftUS)|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000.00001016 y_0=8000000.000010163 ellps=GRS80 units=us-ft
3611|NAD83(NSRS2007) / Nevada West|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000 y_0=4000000 ellps=GRS80
3612|NAD83(NSRS2007) / Nevada West (ftUS)|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000.0000101599 y_0=3999999.99998984 ellps=GRS80 units=us-ft
3613|NAD83(NSRS2007) / New Hampshire|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000 ellps=GRS80
3614|NAD83(NSRS2007) / New Hampshire (ftUS)|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3615|NAD83(NSRS2007) / New Jersey|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
3616|NAD83(NSRS2007) / New Jersey (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
3617|NAD83(NSRS2007) / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000 ellps=GRS80
3618|NAD83(NSRS2007) / New Mexico Central (ftUS)|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3619|NAD83(NSRS2007) / New Mexico East|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80
3620|NAD83(NSRS2007) / New Mexico East (ftUS)|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80 units=us-ft
3621|NAD83(NSRS2007) / New Mexico West|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000 ellps=GRS80
3622|NAD83(NSRS2007) / New Mexico West (ftUS)|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000.0001016001 ellps=GRS80 units=us-ft
3623|NAD83(NSRS2007) / New York Central|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=250000 ellps=GRS80
3624|NAD83(NSRS2007) / New York Central (ftUS)|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=249999.9998983998 ellps=GRS80 units=us-ft
3625|NAD83(NSRS2007) / New York East|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
3626|NAD83(NSRS2007) / New York East (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
3627|NAD83(NSRS2007) / New York Long Island|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000 ellps=GRS80
3628|NAD83(NSRS2007) / New York Long Island (ftUS)|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000.0000000001 ellps=GRS80 units=us-ft
3629|NAD83(NSRS2007) / New York West|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000 ellps=GRS80
3630|NAD83(NSRS2007) / New York West (ftUS)|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000.0001016001 ellps=GRS80 units=us-ft
3631|NAD83(NSRS2007) / North Carolina|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.22 ellps=GRS80
3632|NAD83(NSRS2007) / North Carolina (ftUS)|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.2192024384 ellps=GRS80 units=us-ft
3633|NAD83(NSRS2007) / North Dakota North|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=600000 ellps=GRS80
3634|NAD83(NSRS2007) / North Dakota North (ft)|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
3635|NAD83(NSRS2007) / North Dakota South|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=600000 ellps=GRS80
3636|NAD83(NSRS2007) / North Dakota South (ft)|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
3637|NAD83(NSRS2007) / Ohio North|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80
3638|NAD83(NSRS2007) / Ohio South|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80
3639|NAD83(NSRS2007) / Oklahoma North|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80
3640|NAD83(NSRS2007) / Oklahoma North (ftUS)|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
3641|NAD83(NSRS2007) / Oklahoma South|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80
3642|NAD83(NSRS2007) / Oklahoma South (ftUS)|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
3643|NAD83(NSRS2007) / Oregon LCC (m)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=400000 ellps=GRS80
3644|NAD83(NSRS2007) / Oregon GIC Lambert (ft)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=399999.9999984 ellps=GRS80 units=ft
3645|NAD83(NSRS2007) / Oregon North|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000 ellps=GRS80
3646|NAD83(NSRS2007) / Oregon North (ft)|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000.0001424 ellps=GRS80 units=ft
3647|NAD83(NSRS2007) / Oregon South|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000 ellps=GRS80
3648|NAD83(NSRS2007) / Oregon South (ft)|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000.0001464 ellps=GRS80 units=ft
3649|NAD83(NSRS2007) / Pennsylvania North|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80
3650|NAD83(NSRS2007) / Pennsylvania North (ftUS)|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
3651|NAD83(NSRS2007) / Pennsylvania South|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80
3652|NAD83(NSRS2007) / Pennsylvania South (ftUS)|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
3653|NAD83(NSRS2007) / Rhode Island|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=100000 ellps=GRS80
3654|NAD83(NSRS2007) / Rhode Island (ftUS)|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=99999.99998983997 ellps=GRS80 units=us-ft
3655|NAD83(NSRS2007) / South Carolina|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80
3656|NAD83(NSRS2007) / South Carolina (ft)|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80 units=ft
3657|NAD83(NSRS2007) / South Dakota North|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80
3658|NAD83(NSRS2007) / South Dakota North (ftUS)|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80 units=us-ft
3659|NAD83(NSRS2007) / South Dakota South|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80
3660|NAD83(NSRS2007) / South Dakota South (ftUS)|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80 units=us-ft
3661|NAD83(NSRS2007) / Tennessee|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80
3662|NAD83(NSRS2007) / Tennessee (ftUS)|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80 units=us-ft
3663|NAD83(NSRS2007) / Texas Central|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=700000 y_0=3000000 ellps=GRS80
3664|NAD83(NSRS2007) / Texas Central (ftUS)|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=699999.9998983998 y_0=3000000 ellps=GRS80 units=us-ft
3665|NAD83(NSRS2007) / Texas Centric Albers Equal Area|aea lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=6000000 ellps=GRS80
3666|NAD83(NSRS2007) / Texas Centric Lambert Conformal|lcc lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=5000000 ellps=GRS80
3667|NAD83(NSRS2007) / Texas North|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000 y_0=1000000 ellps=GRS80
3668|NAD83(NSRS2007) / Texas North (ftUS)|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000.0001016002 y_0=999999.9998983998 ellps=GRS80 units=us-ft
3669|NAD83(NSRS2007) / Texas North Central|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000 ellps=GRS80
3670|NAD83(NSRS2007) / Texas North Central (ftUS)|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000.0001016 ellps=GRS80 units=us-ft
3671|NAD83(NSRS2007) / Texas South|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000 y_0=5000000 ellps=GRS80
3672|NAD83(NSRS2007) / Texas South (ftUS)|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000.0000000001 y_0=5000000.0001016 ellps=GRS80 units=us-ft
3673|NAD83(NSRS2007) / Texas South Central|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=4000000 ellps=GRS80
3674|NAD83(NSRS2007) / Texas South Central (ftUS)|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=3999999.9998984 ellps=GRS80 units=us-ft
3675|NAD83(NSRS2007) / Utah Central|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000 y_0=2000000 ellps=GRS80
3676|NAD83(NSRS2007) / Utah Central (ft)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=1999999.999992 ellps=GRS80 units=ft
3677|NAD83(NSRS2007) / Utah Central (ftUS)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=2000000.00001016 ellps=GRS80 units=us-ft
3678|NAD83(NSRS2007) / Utah North|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000 y_0=1000000 ellps=GRS80
3679|NAD83(NSRS2007) / Utah North (ft)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.0001504 y_0=999999.9999960001 ellps=GRS80 units=ft
3680|NAD83(NSRS2007) / Utah North (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=999999.9999898402 ellps=GRS80 units=us-ft
3681|NAD83(NSRS2007) / Utah South|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000 y_0=3000000 ellps=GRS80
3682|NAD83(NSRS2007) / Utah South (ft)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.0001504 y_0=2999999.999988 ellps=GRS80 units=ft
3683|NAD83(NSRS2007) / Utah South (ftUS)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.00001016 y_0=3000000 ellps=GRS80 units=us-ft
3684|NAD83(NSRS2007) / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000 ellps=GRS80
3685|NAD83(NSRS2007) / Virginia North|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000 y_0=2000000 ellps=GRS80
3686|NAD83(NSRS2007) / Virginia North (ftUS)|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000.0001016 y_0=2000000.0001016 ellps=GRS80 units=us-ft
3687|NAD83(NSRS2007) / Virginia South|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000 y_0=1000000 ellps=GRS80
3688|NAD83(NSRS2007) / Virginia South (ftUS)|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000.0001016 y_0=999999.9998983998 ellps=GRS80 units=us-ft
3689|NAD83(NSRS2007) / Washington North|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000 ellps=GRS80
3690|NAD83(NSRS2007) / Washington North (ftUS)|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3691|NAD83(NSRS2007) / Washington South|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000 ellps=GRS80
3692|NAD83(NSRS2007) / Washington South (ftUS)|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
3693|NAD83(NSRS2007) / West Virginia North|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80
3694|NAD83(NSRS2007) / West Virginia South|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80
3695|NAD83(NSRS2007) / Wisconsin Central|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80
3696|NAD83(NSRS2007) / Wisconsin Central (ftUS)|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
3697|NAD83(NSRS2007) / Wisconsin North|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80
3698|NAD83(NSRS2007) / Wisconsin North (ftUS)|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
3699|NAD83(NSRS2007) / Wisconsin South|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80
3700|NAD83(NSRS2007) / Wisconsin South (ftUS)|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
3701|NAD83(NSRS2007) / Wisconsin Transverse Mercator|tmerc lon_0=-90 k=0.9996 x_0=520000 y_0=-4480000 ellps=GRS80
3702|NAD83(NSRS2007) / Wyoming East|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000 ellps=GRS80
3703|NAD83(NSRS2007) / Wyoming East Central|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=400000 y_0=100000 ellps=GRS80
3704|NAD83(NSRS2007) / Wyoming West Central|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80
3705|NAD83(NSRS2007) / Wyoming West|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000 y_0=100000 ellps=GRS80
3706|NAD83(NSRS2007) / UTM zone 59N|utm zone=59 ellps=GRS80
3707|NAD83(NSRS2007) / UTM zone 60N|utm zone=60 ellps=GRS80
3708|NAD83(NSRS2007) / UTM zone 1N|utm zone=1 ellps=GRS80
3709|NAD83(NSRS2007) / UTM zone 2N|utm zone=2 ellps=GRS80
3710|NAD83(NSRS2007) / UTM zone 3N|utm zone=3 ellps=GRS80
3711|NAD83(NSRS2007) / UTM zone 4N|utm zone=4 ellps=GRS80
3712|NAD83(NSRS2007) / UTM zone 5N|utm zone=5 ellps=GRS80
3713|NAD83(NSRS2007) / UTM zone 6N|utm zone=6 ellps=GRS80
3714|NAD83(NSRS2007) / UTM zone 7N|utm zone=7 ellps=GRS80
3715|NAD83(NSRS2007) / UTM zone 8N|utm zone=8 ellps=GRS80
3716|NAD83(NSRS2007) / UTM zone 9N|utm zone=9 ellps=GRS80
3717|NAD83(NSRS2007) / UTM zone 10N|utm zone=10 ellps=GRS80
3718|NAD83(NSRS2007) / UTM zone 11N|utm zone=11 ellps=GRS80
3719|NAD83(NSRS2007) / UTM zone 12N|utm zone=12 ellps=GRS80
3720|NAD83(NSRS2007) / UTM zone 13N|utm zone=13 ellps=GRS80
3721|NAD83(NSRS2007) / UTM zone 14N|utm zone=14 ellps=GRS80
3722|NAD83(NSRS2007) / UTM zone 15N|utm zone=15 ellps=GRS80
3723|NAD83(NSRS2007) / UTM zone 16N|utm zone=16 ellps=GRS80
3724|NAD83(NSRS2007) / UTM zone 17N|utm zone=17 ellps=GRS80
3725|NAD83(NSRS2007) / UTM zone 18N|utm zone=18 ellps=GRS80
3726|NAD83(NSRS2007) / UTM zone 19N|utm zone=19 ellps=GRS80
3727|Reunion 1947 / TM Reunion|tmerc lat_0=-21.11666666666667 lon_0=55.53333333333333 x_0=160000 y_0=50000 ellps=intl towgs84=94,-948,-1262,0,0,0,0
3728|NAD83(NSRS2007) / Ohio North (ftUS)|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
3729|NAD83(NSRS2007) / Ohio South (ftUS)|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
3730|NAD83(NSRS2007) / Wyoming East (ftUS)|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000.00001016 ellps=GRS80 units=us-ft
3731|NAD83(NSRS2007) / Wyoming East Central (ftUS)|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=399999.99998984 y_0=99999.99998983997 ellps=GRS80 units=us-ft
3732|NAD83(NSRS2007) / Wyoming West Central (ftUS)|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80 units=us-ft
3733|NAD83(NSRS2007) / Wyoming West (ftUS)|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
3734|NAD83 / Ohio North (ftUS)|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 datum=NAD83 units=us-ft
3735|NAD83 / Ohio South (ftUS)|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 datum=NAD83 units=us-ft
3736|NAD83 / Wyoming East (ftUS)|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000.00001016 datum=NAD83 units=us-ft
3737|NAD83 / Wyoming East Central (ftUS)|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=399999.99998984 y_0=99999.99998983997 datum=NAD83 units=us-ft
3738|NAD83 / Wyoming West Central (ftUS)|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 datum=NAD83 units=us-ft
3739|NAD83 / Wyoming West (ftUS)|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000.0000101599 y_0=99999.99998983997 datum=NAD83 units=us-ft
3740|NAD83(HARN) / UTM zone 10N|utm zone=10 ellps=GRS80
3741|NAD83(HARN) / UTM zone 11N|utm zone=11 ellps=GRS80
3742|NAD83(HARN) / UTM zone 12N|utm zone=12 ellps=GRS80
3743|NAD83(HARN) / UTM zone 13N|utm zone=13 ellps=GRS80
3744|NAD83(HARN) / UTM zone 14N|utm zone=14 ellps=GRS80
3745|NAD83(HARN) / UTM zone 15N|utm zone=15 ellps=GRS80
3746|NAD83(HARN) / UTM zone 16N|utm zone=16 ellps=GRS80
3747|NAD83(HARN) / UTM zone 17N|utm zone=17 ellps=GRS80
3748|NAD83(HARN) / UTM zone 18N|utm zone=18 ellps=GRS80
3749|NAD83(HARN) / UTM zone 19N|utm zone=19 ellps=GRS80
3750|NAD83(HARN) / UTM zone 4N|utm zone=4 ellps=GRS80
3751|NAD83(HARN) / UTM zone 5N|utm zone=5 ellps=GRS80
3752|WGS 84 / Mercator 41 (deprecated)|merc lon_0=100 lat_ts=-41 datum=WGS84
3753|NAD83(HARN) / Ohio North (ftUS)|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
3754|NAD83(HARN) / Ohio South (ftUS)|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
3755|NAD83(HARN) / Wyoming East (ftUS)|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000.00001016 ellps=GRS80 units=us-ft
3756|NAD83(HARN) / Wyoming East Central (ftUS)|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=399999.99998984 y_0=99999.99998983997 ellps=GRS80 units=us-ft
3757|NAD83(HARN) / Wyoming West Central (ftUS)|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80 units=us-ft
3758|NAD83(HARN) / Wyoming West (ftUS)|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
3759|NAD83 / Hawaii zone 3 (ftUS)|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000.00001016 datum=NAD83 units=us-ft
3760|NAD83(HARN) / Hawaii zone 3 (ftUS)|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000.00001016 ellps=GRS80 units=us-ft
3761|NAD83(CSRS) / UTM zone 22N|utm zone=22 ellps=GRS80
3762|WGS 84 / South Georgia Lambert|lcc lat_1=-54 lat_2=-54.75 lat_0=-55 lon_0=-37 datum=WGS84
3763|ETRS89 / Portugal TM06|tmerc lat_0=39.66825833333333 lon_0=-8.133108333333334 ellps=GRS80
3764|NZGD2000 / Chatham Island Circuit 2000|tmerc lat_0=-44 lon_0=-176.5 x_0=400000 y_0=800000 ellps=GRS80
3765|HTRS96 / Croatia TM|tmerc lon_0=16.5 k=0.9999 x_0=500000 ellps=GRS80
3766|HTRS96 / Croatia LCC|lcc lat_1=45.91666666666666 lat_2=43.08333333333334 lon_0=16.5 ellps=GRS80
3767|HTRS96 / UTM zone 33N|utm zone=33 ellps=GRS80
3768|HTRS96 / UTM zone 34N|utm zone=34 ellps=GRS80
3769|Bermuda 1957 / UTM zone 20N|utm zone=20 ellps=clrk66 towgs84=-73,213,296,0,0,0,0
3770|BDA2000 / Bermuda 2000 National Grid|tmerc lat_0=32 lon_0=-64.75 x_0=550000 y_0=100000 ellps=WGS84
3771|NAD27 / Alberta 3TM ref merid 111 W|tmerc lon_0=-111 k=0.9999 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3772|NAD27 / Alberta 3TM ref merid 114 W|tmerc lon_0=-114 k=0.9999 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3773|NAD27 / Alberta 3TM ref merid 117 W|tmerc lon_0=-117 k=0.9999 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3774|NAD27 / Alberta 3TM ref merid 120 W (deprecated)|tmerc lon_0=-120 k=0.9999 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3775|NAD83 / Alberta 3TM ref merid 111 W|tmerc lon_0=-111 k=0.9999 datum=NAD83
3776|NAD83 / Alberta 3TM ref merid 114 W|tmerc lon_0=-114 k=0.9999 datum=NAD83
3777|NAD83 / Alberta 3TM ref merid 117 W|tmerc lon_0=-117 k=0.9999 datum=NAD83
3778|NAD83 / Alberta 3TM ref merid 120 W (deprecated)|tmerc lon_0=-120 k=0.9999 datum=NAD83
3779|NAD83(CSRS) / Alberta 3TM ref merid 111 W|tmerc lon_0=-111 k=0.9999 ellps=GRS80
3780|NAD83(CSRS) / Alberta 3TM ref merid 114 W|tmerc lon_0=-114 k=0.9999 ellps=GRS80
3781|NAD83(CSRS) / Alberta 3TM ref merid 117 W|tmerc lon_0=-117 k=0.9999 ellps=GRS80
3782|NAD83(CSRS) / Alberta 3TM ref merid 120 W (deprecated)|tmerc lon_0=-120 k=0.9999 ellps=GRS80
3783|Pitcairn 2006 / Pitcairn TM 2006|tmerc lat_0=-25.06855261111111 lon_0=-130.1129671111111 x_0=14200 y_0=15500 ellps=WGS84
3784|Pitcairn 1967 / UTM zone 9S|utm zone=9 south ellps=intl towgs84=185,165,42,0,0,0,0
3785|Popular Visualisation CRS / Mercator (deprecated)|merc a=6378137 b=6378137 lat_ts=0 lon_0=0 x_0=0 k=1 nadgrids=@null
3788|NZGD2000 / Auckland Islands TM 2000|tmerc lon_0=166 x_0=3500000 y_0=10000000 ellps=GRS80
3789|NZGD2000 / Campbell Island TM 2000|tmerc lon_0=169 x_0=3500000 y_0=10000000 ellps=GRS80
3790|NZGD2000 / Antipodes Islands TM 2000|tmerc lon_0=179 x_0=3500000 y_0=10000000 ellps=GRS80
3791|NZGD2000 / Raoul Island TM 2000|tmerc lon_0=-178 x_0=3500000 y_0=10000000 ellps=GRS80
3793|NZGD2000 / Chatham Islands TM 2000|tmerc lon_0=-176.5 x_0=3500000 y_0=10000000 ellps=GRS80
3794|Slovenia 1996 / Slovene National Grid|tmerc lon_0=15 k=0.9999 x_0=500000 y_0=-5000000 ellps=GRS80
3795|NAD27 / Cuba Norte|lcc lat_1=23 lat_2=21.7 lat_0=22.35 lon_0=-81 x_0=500000 y_0=280296.016 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3796|NAD27 / Cuba Sur|lcc lat_1=21.3 lat_2=20.13333333333333 lat_0=20.71666666666667 lon_0=-76.83333333333333 x_0=500000 y_0=229126.939 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3797|NAD27 / MTQ Lambert|lcc lat_1=50 lat_2=46 lat_0=44 lon_0=-70 x_0=800000 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3798|NAD83 / MTQ Lambert|lcc lat_1=50 lat_2=46 lat_0=44 lon_0=-70 x_0=800000 datum=NAD83
3799|NAD83(CSRS) / MTQ Lambert|lcc lat_1=50 lat_2=46 lat_0=44 lon_0=-70 x_0=800000 ellps=GRS80
3800|NAD27 / Alberta 3TM ref merid 120 W|tmerc lon_0=-120 k=0.9999 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
3801|NAD83 / Alberta 3TM ref merid 120 W|tmerc lon_0=-120 k=0.9999 datum=NAD83
3802|NAD83(CSRS) / Alberta 3TM ref merid 120 W|tmerc lon_0=-120 k=0.9999 ellps=GRS80
3812|ETRS89 / Belgian Lambert 2008|lcc lat_1=49.83333333333334 lat_2=51.16666666666666 lat_0=50.797815 lon_0=4.359215833333333 x_0=649328 y_0=665262 ellps=GRS80
3814|NAD83 / Mississippi TM|tmerc lat_0=32.5 lon_0=-89.75 k=0.9998335 x_0=500000 y_0=1300000 datum=NAD83
3815|NAD83(HARN) / Mississippi TM|tmerc lat_0=32.5 lon_0=-89.75 k=0.9998335 x_0=500000 y_0=1300000 ellps=GRS80
3816|NAD83(NSRS2007) / Mississippi TM|tmerc lat_0=32.5 lon_0=-89.75 k=0.9998335 x_0=500000 y_0=1300000 ellps=GRS80
3819|HD1909|longlat ellps=bessel towgs84=595.48,121.69,515.35,4.115,-2.9383,0.853,-3.408
3823|TWD97|longlat ellps=GRS80
3824|TWD97|longlat ellps=GRS80
3825|TWD97 / TM2 zone 119|tmerc lon_0=119 k=0.9999 x_0=250000 ellps=GRS80
3826|TWD97 / TM2 zone 121|tmerc lon_0=121 k=0.9999 x_0=250000 ellps=GRS80
3829|Hu Tzu Shan 1950 / UTM zone 51N|utm zone=51 ellps=intl towgs84=-637,-549,-203,0,0,0,0
3832|WGS 84 / PDC Mercator|merc lon_0=150 datum=WGS84
3834|Pulkovo 1942(83) / Gauss-Kruger zone 2|tmerc lon_0=9 x_0=2500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3835|Pulkovo 1942(83) / Gauss-Kruger zone 3|tmerc lon_0=15 x_0=3500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3836|Pulkovo 1942(83) / Gauss-Kruger zone 4|tmerc lon_0=21 x_0=4500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3839|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 9|tmerc lon_0=27 x_0=9500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3840|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 10|tmerc lon_0=30 x_0=10500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
3841|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 6|tmerc lon_0=18 x_0=6500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3842|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 7 (deprecated)|tmerc lon_0=18 x_0=6500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3843|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 8 (deprecated)|tmerc lon_0=18 x_0=6500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
3845|SWEREF99 / RT90 7.5 gon V emulation|tmerc lon_0=11.30625 k=1.000006 x_0=1500025.141 y_0=-667.282 ellps=GRS80
3846|SWEREF99 / RT90 5 gon V emulation|tmerc lon_0=13.55626666666667 k=1.0000058 x_0=1500044.695 y_0=-667.13 ellps=GRS80
3847|SWEREF99 / RT90 2.5 gon V emulation|tmerc lon_0=15.80628452944445 k=1.00000561024 x_0=1500064.274 y_0=-667.711 ellps=GRS80
3848|SWEREF99 / RT90 0 gon emulation|tmerc lon_0=18.0563 k=1.0000054 x_0=1500083.521 y_0=-668.844 ellps=GRS80
3849|SWEREF99 / RT90 2.5 gon O emulation|tmerc lon_0=20.30631666666667 k=1.0000052 x_0=1500102.765 y_0=-670.706 ellps=GRS80
3850|SWEREF99 / RT90 5 gon O emulation|tmerc lon_0=22.55633333333333 k=1.0000049 x_0=1500121.846 y_0=-672.557 ellps=GRS80
3851|NZGD2000 / NZCS2000|lcc lat_1=-37.5 lat_2=-44.5 lat_0=-41 lon_0=173 x_0=3000000 y_0=7000000 ellps=GRS80
3852|RSRGD2000 / DGLC2000|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-90 lon_0=157 x_0=500000 ellps=GRS80
3854|County ST74|tmerc lon_0=18.05787 k=0.99999506 x_0=100182.7406 y_0=-6500620.1207 ellps=GRS80
3857|WGS 84 / Pseudo-Mercator|merc a=6378137 b=6378137 lat_ts=0 lon_0=0 x_0=0 k=1 nadgrids=@null
3873|ETRS89 / GK19FIN|tmerc lon_0=19 x_0=19500000 ellps=GRS80
3874|ETRS89 / GK20FIN|tmerc lon_0=20 x_0=20500000 ellps=GRS80
3875|ETRS89 / GK21FIN|tmerc lon_0=21 x_0=21500000 ellps=GRS80
3876|ETRS89 / GK22FIN|tmerc lon_0=22 x_0=22500000 ellps=GRS80
3877|ETRS89 / GK23FIN|tmerc lon_0=23 x_0=23500000 ellps=GRS80
3878|ETRS89 / GK24FIN|tmerc lon_0=24 x_0=24500000 ellps=GRS80
3879|ETRS89 / GK25FIN|tmerc lon_0=25 x_0=25500000 ellps=GRS80
3880|ETRS89 / GK26FIN|tmerc lon_0=26 x_0=26500000 ellps=GRS80
3881|ETRS89 / GK27FIN|tmerc lon_0=27 x_0=27500000 ellps=GRS80
3882|ETRS89 / GK28FIN|tmerc lon_0=28 x_0=28500000 ellps=GRS80
3883|ETRS89 / GK29FIN|tmerc lon_0=29 x_0=29500000 ellps=GRS80
3884|ETRS89 / GK30FIN|tmerc lon_0=30 x_0=30500000 ellps=GRS80
3885|ETRS89 / GK31FIN|tmerc lon_0=31 x_0=31500000 ellps=GRS80
3888|IGRS|longlat ellps=GRS80
3889|IGRS|longlat ellps=GRS80
3890|IGRS / UTM zone 37N|utm zone=37 ellps=GRS80
3891|IGRS / UTM zone 38N|utm zone=38 ellps=GRS80
3892|IGRS / UTM zone 39N|utm zone=39 ellps=GRS80
3893|ED50 / Iraq National Grid|tmerc lat_0=29.02626833333333 lon_0=46.5 k=0.9994 x_0=800000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
3906|MGI 1901|longlat ellps=bessel towgs84=682,-203,480,0,0,0,0
3907|MGI 1901 / Balkans zone 5|tmerc lon_0=15 k=0.9999 x_0=5500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3908|MGI 1901 / Balkans zone 6|tmerc lon_0=18 k=0.9999 x_0=6500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3909|MGI 1901 / Balkans zone 7|tmerc lon_0=21 k=0.9999 x_0=7500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3910|MGI 1901 / Balkans zone 8|tmerc lon_0=24 k=0.9999 x_0=8500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3911|MGI 1901 / Slovenia Grid|tmerc lon_0=15 k=0.9999 x_0=500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3912|MGI 1901 / Slovene National Grid|tmerc lon_0=15 k=0.9999 x_0=500000 y_0=-5000000 ellps=bessel towgs84=682,-203,480,0,0,0,0
3920|Puerto Rico / UTM zone 20N|utm zone=20 ellps=clrk66 towgs84=11,72,-101,0,0,0,0
3942|RGF93 / CC42|lcc lat_1=41.25 lat_2=42.75 lat_0=42 lon_0=3 x_0=1700000 y_0=1200000 ellps=GRS80
3943|RGF93 / CC43|lcc lat_1=42.25 lat_2=43.75 lat_0=43 lon_0=3 x_0=1700000 y_0=2200000 ellps=GRS80
3944|RGF93 / CC44|lcc lat_1=43.25 lat_2=44.75 lat_0=44 lon_0=3 x_0=1700000 y_0=3200000 ellps=GRS80
3945|RGF93 / CC45|lcc lat_1=44.25 lat_2=45.75 lat_0=45 lon_0=3 x_0=1700000 y_0=4200000 ellps=GRS80
3946|RGF93 / CC46|lcc lat_1=45.25 lat_2=46.75 lat_0=46 lon_0=3 x_0=1700000 y_0=5200000 ellps=GRS80
3947|RGF93 / CC47|lcc lat_1=46.25 lat_2=47.75 lat_0=47 lon_0=3 x_0=1700000 y_0=6200000 ellps=GRS80
3948|RGF93 / CC48|lcc lat_1=47.25 lat_2=48.75 lat_0=48 lon_0=3 x_0=1700000 y_0=7200000 ellps=GRS80
3949|RGF93 / CC49|lcc lat_1=48.25 lat_2=49.75 lat_0=49 lon_0=3 x_0=1700000 y_0=8200000 ellps=GRS80
3950|RGF93 / CC50|lcc lat_1=49.25 lat_2=50.75 lat_0=50 lon_0=3 x_0=1700000 y_0=9200000 ellps=GRS80
3968|NAD83 / Virginia Lambert|lcc lat_1=37 lat_2=39.5 lat_0=36 lon_0=-79.5 datum=NAD83
3969|NAD83(HARN) / Virginia Lambert|lcc lat_1=37 lat_2=39.5 lat_0=36 lon_0=-79.5 ellps=GRS80
3970|NAD83(NSRS2007) / Virginia Lambert|lcc lat_1=37 lat_2=39.5 lat_0=36 lon_0=-79.5 ellps=GRS80
3976|WGS 84 / NSIDC Sea Ice Polar Stereographic South|stere lat_0=-90 lat_ts=-70 datum=WGS84
3978|NAD83 / Canada Atlas Lambert|lcc lat_1=49 lat_2=77 lat_0=49 lon_0=-95 datum=NAD83
3979|NAD83(CSRS) / Canada Atlas Lambert|lcc lat_1=49 lat_2=77 lat_0=49 lon_0=-95 ellps=GRS80
3991|Puerto Rico State Plane CS of 1927|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=152400.3048006096 ellps=clrk66 towgs84=11,72,-101,0,0,0,0 units=us-ft
3992|Puerto Rico / St. Croix|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=152400.3048006096 y_0=30480.06096012192 ellps=clrk66 towgs84=11,72,-101,0,0,0,0 units=us-ft
3993||aeqd guam lat_0=13.4724663527778 lon_0=144.748750705556 x_0=50000 y_0=50000 ellps=clrk66 towgs84=-100,-248,259,0,0,0,0
3994|WGS 84 / Mercator 41|merc lon_0=100 lat_ts=-41 datum=WGS84
3995|WGS 84 / Arctic Polar Stereographic|stere lat_0=90 lat_ts=71 datum=WGS84
3996|WGS 84 / IBCAO Polar Stereographic|stere lat_0=90 lat_ts=75 datum=WGS84
3997|WGS 84 / Dubai Local TM|tmerc lon_0=55.33333333333334 x_0=500000 datum=WGS84
4017|MOLDREF99|longlat ellps=GRS80
4019|Unknown datum based upon the GRS 1980 ellipsoid|longlat ellps=GRS80
4023|MOLDREF99|longlat ellps=GRS80
4026|MOLDREF99 / Moldova TM|tmerc lon_0=28.4 k=0.99994 x_0=200000 y_0=-5000000 ellps=GRS80
4030|Unknown datum based upon the WGS 84 ellipsoid|longlat ellps=WGS84
4031|Unknown datum based upon the GEM 10C ellipsoid|longlat ellps=WGS84
4037|WGS 84 / TMzn35N|utm zone=35 datum=WGS84
4038|WGS 84 / TMzn36N|utm zone=36 datum=WGS84
4040|RGRDC 2005|longlat ellps=GRS80
4046|RGRDC 2005|longlat ellps=GRS80
4048|RGRDC 2005 / Congo TM zone 12|tmerc lon_0=12 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4049|RGRDC 2005 / Congo TM zone 14|tmerc lon_0=14 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4050|RGRDC 2005 / Congo TM zone 16|tmerc lon_0=16 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4051|RGRDC 2005 / Congo TM zone 18|tmerc lon_0=18 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4056|RGRDC 2005 / Congo TM zone 20|tmerc lon_0=20 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4057|RGRDC 2005 / Congo TM zone 22|tmerc lon_0=22 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4058|RGRDC 2005 / Congo TM zone 24|tmerc lon_0=24 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4059|RGRDC 2005 / Congo TM zone 26|tmerc lon_0=26 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4060|RGRDC 2005 / Congo TM zone 28|tmerc lon_0=28 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
4061|RGRDC 2005 / UTM zone 33S|utm zone=33 south ellps=GRS80
4062|RGRDC 2005 / UTM zone 34S|utm zone=34 south ellps=GRS80
4063|RGRDC 2005 / UTM zone 35S|utm zone=35 south ellps=GRS80
4071|Chua / UTM zone 23S|utm zone=23 south ellps=intl towgs84=-143.87,243.37,-33.52,0,0,0,0
4074|SREF98|longlat ellps=GRS80
4075|SREF98|longlat ellps=GRS80
4080|REGCAN95|longlat ellps=GRS80
4081|REGCAN95|longlat ellps=GRS80
4082|REGCAN95 / UTM zone 27N|utm zone=27 ellps=GRS80
4083|REGCAN95 / UTM zone 28N|utm zone=28 ellps=GRS80
4087|WGS 84 / World Equidistant Cylindrical|eqc lat_ts=0 datum=WGS84
4093|ETRS89 / DKTM1|tmerc lon_0=9 k=0.99998 x_0=200000 y_0=-5000000 ellps=GRS80
4094|ETRS89 / DKTM2|tmerc lon_0=10 k=0.99998 x_0=400000 y_0=-5000000 ellps=GRS80
4095|ETRS89 / DKTM3|tmerc lon_0=11.75 k=0.99998 x_0=600000 y_0=-5000000 ellps=GRS80
4096|ETRS89 / DKTM4|tmerc lon_0=15 x_0=800000 y_0=-5000000 ellps=GRS80
4121|GGRS87|longlat datum=GGRS87
4123|KKJ|longlat ellps=intl towgs84=-96.062,-82.428,-121.753,4.801,0.345,-1.376,1.496
4124|RT90|longlat ellps=bessel towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0
4126|LKS94 (ETRS89)|longlat ellps=GRS80
4127|Tete|longlat ellps=clrk66 towgs84=-80,-100,-228,0,0,0,0
4129|Observatario|longlat ellps=clrk66 towgs84=-132,-110,-335,0,0,0,0
4130|Moznet|longlat ellps=WGS84
4133|EST92|longlat ellps=GRS80 towgs84=0.055,-0.541,-0.185,0.0183,-0.0003,-0.007,-0.014
4134|PSD93|longlat ellps=clrk80 towgs84=-180.624,-225.516,173.919,-0.81,-1.898,8.336,16.71006
4135|Old Hawaiian|longlat ellps=clrk66 towgs84=61,-285,-181,0,0,0,0
4139|Puerto Rico|longlat ellps=clrk66 towgs84=11,72,-101,0,0,0,0
4140|NAD83(CSRS98)|longlat ellps=GRS80
4141|Israel 1993|longlat ellps=GRS80 towgs84=-48,55,52,0,0,0,0
4143|Abidjan 1987|longlat ellps=clrk80 towgs84=-124.76,53,466.79,0,0,0,0
4145|Kalianpur 1962|longlat a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
4146|Kalianpur 1975|longlat a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
4148|Hartebeesthoek94|longlat ellps=WGS84
4149|CH1903|longlat ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
4150|CH1903+|longlat ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
4151|CHTRF95|longlat ellps=GRS80
4152|NAD83(HARN)|longlat ellps=GRS80
4153|Rassadiran|longlat ellps=intl towgs84=-133.63,-157.5,-158.62,0,0,0,0
4154|ED50(ED77)|longlat ellps=intl towgs84=-117,-132,-164,0,0,0,0
4155|Dabola 1981|longlat a=6378249.2 b=6356515 towgs84=-83,37,124,0,0,0,0
4156|S-JTSK|longlat ellps=bessel towgs84=589,76,480,0,0,0,0
4158|Naparima 1955|longlat ellps=intl towgs84=-0.465,372.095,171.736,0,0,0,0
4163|Yemen NGN96|longlat ellps=WGS84
4164|South Yemen|longlat ellps=krass towgs84=-76,-138,67,0,0,0,0
4165|Bissau|longlat ellps=intl towgs84=-173,253,27,0,0,0,0
4166|Korean 1995|longlat ellps=WGS84
4167|NZGD2000|longlat ellps=GRS80
4168|Accra|longlat a=6378300 b=6356751.689189189 towgs84=-199,32,322,0,0,0,0
4169|American Samoa 1962|longlat ellps=clrk66 towgs84=-115,118,426,0,0,0,0
4170|SIRGAS 1995|longlat ellps=GRS80
4171|RGF93|longlat ellps=GRS80
4172|POSGAR|longlat ellps=GRS80
4173|IRENET95|longlat ellps=GRS80
4175|Sierra Leone 1968|longlat ellps=clrk80 towgs84=-88,4,101,0,0,0,0
4176|Australian Antarctic|longlat ellps=GRS80
4179|Pulkovo 1942(58)|longlat ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
4180|EST97|longlat ellps=GRS80
4181|Luxembourg 1930|longlat ellps=intl towgs84=-189.6806,18.3463,-42.7695,-0.33746,-3.09264,2.53861,0.4598
4182|Azores Occidental 1939|longlat ellps=intl towgs84=-425,-169,81,0,0,0,0
4183|Azores Central 1948|longlat ellps=intl towgs84=-104,167,-38,0,0,0,0
4184|Azores Oriental 1940|longlat ellps=intl towgs84=-203,141,53,0,0,0,0
4188|OSNI 1952|longlat ellps=airy towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
4189|REGVEN|longlat ellps=GRS80
4190|POSGAR 98|longlat ellps=GRS80
4191|Albanian 1987|longlat ellps=krass towgs84=-44.183,-0.58,-38.489,2.3867,2.7072,-3.5196,-8.2703
4192|Douala 1948|longlat ellps=intl towgs84=-206.1,-174.7,-87.7,0,0,0,0
4193|Manoca 1962|longlat a=6378249.2 b=6356515 towgs84=-70.9,-151.8,-41.4,0,0,0,0
4194|Qornoq 1927|longlat ellps=intl towgs84=164,138,-189,0,0,0,0
4195|Scoresbysund 1952|longlat ellps=intl towgs84=105,326,-102.5,0,0,0.814,-0.6
4196|Ammassalik 1958|longlat ellps=intl towgs84=-45,417,-3.5,0,0,0.814,-0.6
4200|Pulkovo 1995|longlat ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
4201|Adindan|longlat ellps=clrk80 towgs84=-166,-15,204,0,0,0,0
4202|AGD66|longlat ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
4203|AGD84|longlat ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
4204|Ain el Abd|longlat ellps=intl towgs84=-143,-236,7,0,0,0,0
4205|Afgooye|longlat ellps=krass towgs84=-43,-163,45,0,0,0,0
4207|Lisbon|longlat ellps=intl towgs84=-304.046,-60.576,103.64,0,0,0,0
4208|Aratu|longlat ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
4209|Arc 1950|longlat a=6378249.145 b=6356514.966398753 towgs84=-143,-90,-294,0,0,0,0
4211|Batavia|longlat ellps=bessel towgs84=-377,681,-50,0,0,0,0
4212|Barbados 1938|longlat ellps=clrk80 towgs84=31.95,300.99,419.19,0,0,0,0
4213|Beduaram|longlat a=6378249.2 b=6356515 towgs84=-106,-87,188,0,0,0,0
4214|Beijing 1954|longlat ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
4216|Bermuda 1957|longlat ellps=clrk66 towgs84=-73,213,296,0,0,0,0
4217|NAD83 / BLM 59N (ftUS)|tmerc lon_0=171 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4218|Bogota 1975|longlat ellps=intl towgs84=307,304,-318,0,0,0,0
4219|Bukit Rimpah|longlat ellps=bessel towgs84=-384,664,-48,0,0,0,0
4221|Campo Inchauspe|longlat ellps=intl towgs84=-148,136,90,0,0,0,0
4222|Cape|longlat a=6378249.145 b=6356514.966398753 towgs84=-136,-108,-292,0,0,0,0
4223|Carthage|longlat datum=carthage
4225|Corrego Alegre 1970-72|longlat ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
4227|Deir ez Zor|longlat a=6378249.2 b=6356515 towgs84=-190.421,8.532,238.69,0,0,0,0
4229|Egypt 1907|longlat ellps=helmert towgs84=-130,110,-13,0,0,0,0
4230|ED50|longlat ellps=intl towgs84=-87,-98,-121,0,0,0,0
4231|ED87|longlat ellps=intl towgs84=-83.11,-97.38,-117.22,0.005693,-0.044698,0.044285,0.1218
4236|Hu Tzu Shan 1950|longlat ellps=intl towgs84=-637,-549,-203,0,0,0,0
4237|HD72|longlat ellps=GRS67 towgs84=52.17,-71.82,-14.9,0,0,0,0
4238|ID74|longlat a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
4242|JAD69|longlat ellps=clrk66 towgs84=70,207,389.5,0,0,0,0
4244|Kandawala|longlat a=6377276.345 b=6356075.41314024 towgs84=-97,787,86,0,0,0,0
4245|Kertau 1968|longlat a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4246|KOC|longlat ellps=clrk80 towgs84=-294.7,-200.1,525.5,0,0,0,0
4247|La Canoa|longlat ellps=intl towgs84=-273.5,110.6,-357.9,0,0,0,0
4248|PSAD56|longlat ellps=intl towgs84=-288,175,-376,0,0,0,0
4250|Leigon|longlat ellps=clrk80 towgs84=-130,29,364,0,0,0,0
4251|Liberia 1964|longlat ellps=clrk80 towgs84=-90,40,88,0,0,0,0
4255|Herat North|longlat ellps=intl towgs84=-333,-222,114,0,0,0,0
4256|Mahe 1971|longlat ellps=clrk80 towgs84=41,-220,-134,0,0,0,0
4257|Makassar|longlat ellps=bessel towgs84=-587.8,519.75,145.76,0,0,0,0
4258|ETRS89|longlat ellps=GRS80
4259|Malongo 1987|longlat ellps=intl towgs84=-254.1,-5.36,-100.29,0,0,0,0
4261|Merchich|longlat a=6378249.2 b=6356515 towgs84=31,146,47,0,0,0,0
4262|Massawa|longlat ellps=bessel towgs84=639,405,60,0,0,0,0
4263|Minna|longlat ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
4265|Monte Mario|longlat ellps=intl towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
4266|M'poraloko|longlat a=6378249.2 b=6356515 towgs84=-74,-130,42,0,0,0,0
4267|NAD27|longlat ellps=clrk66 towgs84=-8,160,176,0,0,0,0
4269|NAD83|longlat datum=NAD83
4271|Naparima 1972|longlat ellps=intl towgs84=-10,375,165,0,0,0,0
4272|NZGD49|longlat datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
4273|NGO 1948|longlat a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21
4274|Datum 73|longlat ellps=intl towgs84=-223.237,110.193,36.649,0,0,0,0
4275|NTF|longlat a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0
4277|OSGB 1936|longlat datum=OSGB36
4281|Palestine 1923|longlat a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
4282|Pointe Noire|longlat a=6378249.2 b=6356515 towgs84=-148,51,-291,0,0,0,0
4283|GDA94|longlat ellps=GRS80
4284|Pulkovo 1942|longlat ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
4289|Amersfoort|longlat ellps=bessel towgs84=565.2369,50.0087,465.658,-0.406857,0.350733,-1.87035,4.0812
4293|Schwarzeck|longlat ellps=bess_nam towgs84=616,97,-251,0,0,0,0
4297|Tananarive|longlat ellps=intl towgs84=-189,-242,-91,0,0,0,0
4298|Timbalai 1948|longlat ellps=evrstSS towgs84=-679,669,-48,0,0,0,0
4299|TM65|longlat datum=ire65
4300|TM75|longlat ellps=mod_airy towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
4301|Tokyo|longlat ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
4302|Trinidad 1903|longlat a=6378293.645208759 b=6356617.987679838 towgs84=-61.702,284.488,472.052,0,0,0,0
4304|Voirol 1875|longlat a=6378249.2 b=6356515 towgs84=-73,-247,227,0,0,0,0
4309|Yacare|longlat ellps=intl towgs84=-155,171,37,0,0,0,0
4310|Yoff|longlat a=6378249.2 b=6356515 towgs84=-30,190,89,0,0,0,0
4311|Zanderij|longlat ellps=intl towgs84=-265,120,-358,0,0,0,0
4312|MGI|longlat datum=hermannskogel
4313|Belge 1972|longlat ellps=intl towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747
4314|DHDN|longlat datum=potsdam
4315|Conakry 1905|longlat a=6378249.2 b=6356515 towgs84=-23,259,-9,0,0,0,0
4316|Dealul Piscului 1930|longlat ellps=intl towgs84=103.25,-100.4,-307.19,0,0,0,0
4318|NGN|longlat ellps=WGS84 towgs84=-3.2,-5.7,2.8,0,0,0,0
4319|KUDAMS|longlat ellps=GRS80 towgs84=-20.8,11.3,2.4,0,0,0,0
4322|WGS 72|longlat ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
4324|WGS 72BE|longlat ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
4326|WGS 84|longlat datum=WGS84
4327|WGS 84 (3D)|longlat datum=WGS84
4329|WGS 84|longlat datum=WGS84
4339|Australian Antarctic|longlat ellps=GRS80
4341|EST97|longlat ellps=GRS80
4343|CHTRF95|longlat ellps=GRS80
4345|ETRS89|longlat ellps=GRS80
4347|GDA94|longlat ellps=GRS80
4349|Hartebeesthoek94|longlat ellps=WGS84
4351|IRENET95|longlat ellps=GRS80
4353|JGD2000|longlat ellps=GRS80
4355|LKS94|longlat ellps=GRS80
4357|Moznet|longlat ellps=WGS84
4359|NAD83(CSRS)|longlat ellps=GRS80
4361|NAD83(HARN)|longlat ellps=GRS80
4363|NZGD2000|longlat ellps=GRS80
4365|POSGAR 98|longlat ellps=GRS80
4367|REGVEN|longlat ellps=GRS80
4369|RGF93|longlat ellps=GRS80
4371|RGFG95|longlat ellps=GRS80
4373|RGR92|longlat ellps=GRS80
4375|SIRGAS 1995|longlat ellps=GRS80
4377|SWEREF99|longlat ellps=GRS80
4379|Yemen NGN96|longlat ellps=WGS84
4383|RRAF 1991|longlat ellps=WGS84
4386|ISN93|longlat ellps=GRS80
4388|LKS92|longlat ellps=GRS80
4390|Kertau 1968 / Johor Grid|cass lat_0=2.042583333333333 lon_0=103.5627583333333 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4391|Kertau 1968 / Sembilan and Melaka Grid|cass lat_0=2.712283333333334 lon_0=101.9411666666667 x_0=-242.005 y_0=-948.547 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4392|Kertau 1968 / Pahang Grid|cass lat_0=3.710972222222222 lon_0=102.4361777777778 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4393|Kertau 1968 / Selangor Grid|cass lat_0=3.680344444444444 lon_0=101.5082444444444 x_0=-21759.438 y_0=55960.906 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4394|Kertau 1968 / Terengganu Grid|cass lat_0=4.946141666666667 lon_0=102.8952083333333 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4395|Kertau 1968 / Pinang Grid|cass lat_0=5.421325 lon_0=100.3458694444444 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4396|Kertau 1968 / Kedah and Perlis Grid|cass lat_0=5.965147222222223 lon_0=100.6375944444444 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4397|Kertau 1968 / Perak Revised Grid|cass lat_0=4.859380555555555 lon_0=100.8167666666667 y_0=133453.669 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4398|Kertau 1968 / Kelantan Grid|cass lat_0=5.893922222222222 lon_0=102.1772916666667 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
4401|NAD27 / BLM 1N (ftUS)|tmerc lon_0=-177 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4402|NAD27 / BLM 2N (ftUS)|tmerc lon_0=-171 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4403|NAD27 / BLM 3N (ftUS)|tmerc lon_0=-165 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4404|NAD27 / BLM 4N (ftUS)|tmerc lon_0=-159 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4405|NAD27 / BLM 5N (ftUS)|tmerc lon_0=-153 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4406|NAD27 / BLM 6N (ftUS)|tmerc lon_0=-147 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4407|NAD27 / BLM 7N (ftUS)|tmerc lon_0=-141 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4408|NAD27 / BLM 8N (ftUS)|tmerc lon_0=-135 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4409|NAD27 / BLM 9N (ftUS)|tmerc lon_0=-129 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4410|NAD27 / BLM 10N (ftUS)|tmerc lon_0=-123 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4411|NAD27 / BLM 11N (ftUS)|tmerc lon_0=-117 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4412|NAD27 / BLM 12N (ftUS)|tmerc lon_0=-111 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4413|NAD27 / BLM 13N (ftUS)|tmerc lon_0=-105 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4414|NAD83(HARN) / Guam Map Grid|tmerc lat_0=13.5 lon_0=144.75 x_0=100000 y_0=200000 ellps=GRS80
4417|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 7|tmerc lon_0=21 x_0=7500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
4418|NAD27 / BLM 18N (ftUS)|tmerc lon_0=-75 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4419|NAD27 / BLM 19N (ftUS)|tmerc lon_0=-69 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4420|NAD83 / BLM 60N (ftUS)|tmerc lon_0=177 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4421|NAD83 / BLM 1N (ftUS)|tmerc lon_0=-177 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4422|NAD83 / BLM 2N (ftUS)|tmerc lon_0=-171 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4423|NAD83 / BLM 3N (ftUS)|tmerc lon_0=-165 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4424|NAD83 / BLM 4N (ftUS)|tmerc lon_0=-159 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4425|NAD83 / BLM 5N (ftUS)|tmerc lon_0=-153 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4426|NAD83 / BLM 6N (ftUS)|tmerc lon_0=-147 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4427|NAD83 / BLM 7N (ftUS)|tmerc lon_0=-141 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4428|NAD83 / BLM 8N (ftUS)|tmerc lon_0=-135 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4429|NAD83 / BLM 9N (ftUS)|tmerc lon_0=-129 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4430|NAD83 / BLM 10N (ftUS)|tmerc lon_0=-123 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4431|NAD83 / BLM 11N (ftUS)|tmerc lon_0=-117 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4432|NAD83 / BLM 12N (ftUS)|tmerc lon_0=-111 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4433|NAD83 / BLM 13N (ftUS)|tmerc lon_0=-105 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4437|NAD83(NSRS2007) / Puerto Rico and Virgin Is.|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=200000 y_0=200000 ellps=GRS80
4438|NAD83 / BLM 18N (ftUS)|tmerc lon_0=-75 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4439|NAD83 / BLM 19N (ftUS)|tmerc lon_0=-69 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
4455|NAD27 / Pennsylvania South|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4456|NAD27 / New York Long Island|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.5 lon_0=-74 x_0=609601.2192024384 y_0=30480.06096012192 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
4457|NAD83 / South Dakota North (ftUS)|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 datum=NAD83 units=us-ft
4462|WGS 84 / Australian Centre for Remote Sensing Lambert|lcc lat_1=-18 lat_2=-36 lat_0=-27 lon_0=132 datum=WGS84
4463|RGSPM06|longlat ellps=GRS80
4466|RGSPM06|longlat ellps=GRS80
4467|RGSPM06 / UTM zone 21N|utm zone=21 ellps=GRS80
4469|RGM04|longlat ellps=GRS80
4470|RGM04|longlat ellps=GRS80
4471|RGM04 / UTM zone 38S|utm zone=38 south ellps=GRS80
4472|Cadastre 1997|longlat ellps=intl towgs84=-381.788,-57.501,-256.673,0,0,0,0
4474|Cadastre 1997 / UTM zone 38S (deprecated)|utm zone=38 south ellps=intl towgs84=-382,-59,-262,0,0,0,0
4475|Cadastre 1997|longlat ellps=intl towgs84=-381.788,-57.501,-256.673,0,0,0,0
4480|China Geodetic Coordinate System 2000|longlat ellps=GRS80
4482|Mexico ITRF92|longlat ellps=GRS80
4483|Mexico ITRF92|longlat ellps=GRS80
4484|Mexico ITRF92 / UTM zone 11N|utm zone=11 ellps=GRS80
4485|Mexico ITRF92 / UTM zone 12N|utm zone=12 ellps=GRS80
4486|Mexico ITRF92 / UTM zone 13N|utm zone=13 ellps=GRS80
4487|Mexico ITRF92 / UTM zone 14N|utm zone=14 ellps=GRS80
4488|Mexico ITRF92 / UTM zone 15N|utm zone=15 ellps=GRS80
4489|Mexico ITRF92 / UTM zone 16N|utm zone=16 ellps=GRS80
4490|China Geodetic Coordinate System 2000|longlat ellps=GRS80
4557|RRAF 1991|longlat ellps=GRS80
4558|RRAF 1991|longlat ellps=GRS80
4559|RRAF 1991 / UTM zone 20N|utm zone=20 ellps=GRS80
4601|Antigua 1943|longlat ellps=clrk80 towgs84=-255,-15,71,0,0,0,0
4602|Dominica 1945|longlat ellps=clrk80 towgs84=725,685,536,0,0,0,0
4604|Montserrat 1958|longlat ellps=clrk80 towgs84=174,359,365,0,0,0,0
4605|St. Kitts 1955|longlat ellps=clrk80 towgs84=9,183,236,0,0,0,0
4606|St. Lucia 1955|longlat ellps=clrk80 towgs84=-149,128,296,0,0,0,0
4607|St. Vincent 1945|longlat ellps=clrk80 towgs84=195.671,332.517,274.607,0,0,0,0
4610|Xian 1980|longlat a=6378140 b=6356755.288157528
4611|Hong Kong 1980|longlat ellps=intl towgs84=-162.619,-276.959,-161.764,0.067753,-2.243649,-1.158827,-1.094246
4612|JGD2000|longlat ellps=GRS80
4613|Segara|longlat ellps=bessel towgs84=-403,684,41,0,0,0,0
4614|QND95|longlat ellps=intl towgs84=-119.4248,-303.65872,-11.00061,1.164298,0.174458,1.096259,3.657065
4615|Porto Santo|longlat ellps=intl towgs84=-499,-249,314,0,0,0,0
4616|Selvagem Grande|longlat ellps=intl towgs84=-289,-124,60,0,0,0,0
4617|NAD83(CSRS)|longlat ellps=GRS80
4619|SWEREF99|longlat ellps=GRS80
4621|Fort Marigot|longlat ellps=intl towgs84=137,248,-430,0,0,0,0
4622|Guadeloupe 1948|longlat ellps=intl towgs84=-467,-16,-300,0,0,0,0
4623|CSG67|longlat ellps=intl towgs84=-186,230,110,0,0,0,0
4624|RGFG95|longlat ellps=GRS80
4625|Martinique 1938|longlat ellps=intl towgs84=186,482,151,0,0,0,0
4626|Reunion 1947|longlat ellps=intl towgs84=94,-948,-1262,0,0,0,0
4627|RGR92|longlat ellps=GRS80
4628|Tahiti 52|longlat ellps=intl towgs84=162,117,154,0,0,0,0
4630|IGN72 Nuku Hiva|longlat ellps=intl towgs84=84,274,65,0,0,0,0
4632|Combani 1950|longlat ellps=intl towgs84=-382,-59,-262,0,0,0,0
4633|IGN56 Lifou|longlat ellps=intl towgs84=335.47,222.58,-230.94,0,0,0,0
4634|IGN72 Grand Terre|longlat ellps=intl towgs84=-13,-348,292,0,0,0,0
4636|Petrels 1972|longlat ellps=intl towgs84=365,194,166,0,0,0,0
4637|Perroud 1950|longlat ellps=intl towgs84=325,154,172,0,0,0,0
4638|Saint Pierre et Miquelon 1950|longlat ellps=clrk66 towgs84=11.363,424.148,373.13,0,0,0,0
4639|MOP78|longlat ellps=intl towgs84=253,-132,-127,0,0,0,0
4640|RRAF 1991|longlat ellps=WGS84
4641|IGN53 Mare|longlat ellps=intl towgs84=287.58,177.78,-135.41,0,0,0,0
4642|ST84 Ile des Pins|longlat ellps=intl towgs84=-13,-348,292,0,0,0,0
4643|ST71 Belep|longlat ellps=intl towgs84=-480.26,-438.32,-643.429,16.3119,20.1721,-4.0349,-111.7002
4644|NEA74 Noumea|longlat ellps=intl towgs84=-10.18,-350.43,291.37,0,0,0,0
4646|Grand Comoros|longlat ellps=intl towgs84=-963,510,-359,0,0,0,0
4647|ETRS89 / UTM zone 32N (zE-N)|tmerc lon_0=9 k=0.9996 x_0=32500000 ellps=GRS80
4657|Reykjavik 1900|longlat a=6377019.27 b=6355762.5391 towgs84=-28,199,5,0,0,0,0
4658|Hjorsey 1955|longlat ellps=intl towgs84=-73,47,-83,0,0,0,0
4659|ISN93|longlat ellps=GRS80
4660|Helle 1954|longlat ellps=intl towgs84=982.6087,552.753,-540.873,6.6816266,-31.6114924,-19.84816,16.805
4661|LKS92|longlat ellps=GRS80
4662|IGN72 Grande Terre|longlat ellps=intl towgs84=-11.64,-348.6,291.98,0,0,0,0
4664|Azores Oriental 1995|longlat ellps=intl towgs84=-204.619,140.176,55.226,0,0,0,0
4665|Azores Central 1995|longlat ellps=intl towgs84=-106.226,166.366,-37.893,0,0,0,0
4666|Lisbon 1890|longlat ellps=bessel towgs84=508.088,-191.042,565.223,0,0,0,0
4667|IKBD-92|longlat ellps=WGS84
4668|ED79|longlat ellps=intl towgs84=-86,-98,-119,0,0,0,0
4669|LKS94|longlat ellps=GRS80
4670|IGM95|longlat ellps=WGS84
4672|Chatham Islands 1971|longlat ellps=intl towgs84=175,-38,113,0,0,0,0
4673|Chatham Islands 1979|longlat ellps=intl towgs84=174.05,-25.49,112.57,0,0,0.554,0.2263
4674|SIRGAS 2000|longlat ellps=GRS80
4678|Lao 1997|longlat ellps=krass towgs84=44.585,-131.212,-39.544,0,0,0,0
4679|Jouik 1961|longlat ellps=clrk80 towgs84=-80.01,253.26,291.19,0,0,0,0
4682|Gulshan 303|longlat a=6377276.345 b=6356075.41314024 towgs84=283.7,735.9,261.1,0,0,0,0
4683|PRS92|longlat ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
4684|Gan 1970|longlat ellps=intl towgs84=-133,-321,50,0,0,0,0
4686|MAGNA-SIRGAS|longlat ellps=GRS80
4687|RGPF|longlat ellps=GRS80 towgs84=0.072,-0.507,-0.245,-0.0183,0.0003,-0.007,-0.0093
4692|Maupiti 83|longlat ellps=intl towgs84=217.037,86.959,23.956,0,0,0,0
4693|Nakhl-e Ghanem|longlat ellps=WGS84 towgs84=0,-0.15,0.68,0,0,0,0
4694|POSGAR 94|longlat ellps=WGS84
4698|IGN 1962 Kerguelen|longlat ellps=intl towgs84=145,-187,103,0,0,0,0
4699|Le Pouce 1934|longlat ellps=clrk80 towgs84=-770.1,158.4,-498.2,0,0,0,0
4701|IGCB 1955|longlat ellps=clrk80 towgs84=-79.9,-158,-168.9,0,0,0,0
4702|Mauritania 1999|longlat ellps=GRS80
4706|Egypt Gulf of Suez S-650 TL|longlat ellps=helmert towgs84=-146.21,112.63,4.05,0,0,0,0
4707|Tern Island 1961|longlat ellps=intl towgs84=114,-116,-333,0,0,0,0
4708|Cocos Islands 1965|longlat ellps=aust_SA towgs84=-491,-22,435,0,0,0,0
4709|Iwo Jima 1945|longlat ellps=intl towgs84=145,75,-272,0,0,0,0
4710|Astro DOS 71|longlat ellps=intl towgs84=-320,550,-494,0,0,0,0
4711|Marcus Island 1952|longlat ellps=intl towgs84=124,-234,-25,0,0,0,0
4712|Ascension Island 1958|longlat ellps=intl towgs84=-205,107,53,0,0,0,0
4714|Bellevue|longlat ellps=intl towgs84=-127,-769,472,0,0,0,0
4715|Camp Area Astro|longlat ellps=intl towgs84=-104,-129,239,0,0,0,0
4716|Phoenix Islands 1966|longlat ellps=intl towgs84=298,-304,-375,0,0,0,0
4717|Cape Canaveral|longlat ellps=clrk66 towgs84=-2,151,181,0,0,0,0
4719|Easter Island 1967|longlat ellps=intl towgs84=211,147,111,0,0,0,0
4720|Fiji 1986|longlat ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
4721|Fiji 1956|longlat ellps=intl towgs84=265.025,384.929,-194.046,0,0,0,0
4722|South Georgia 1968|longlat ellps=intl towgs84=-794,119,-298,0,0,0,0
4723|GCGD59|longlat ellps=clrk66 towgs84=-179.483,-69.379,-27.584,-7.862,8.163,6.042,-13.925
4724|Diego Garcia 1969|longlat ellps=intl towgs84=208,-435,-229,0,0,0,0
4725|Johnston Island 1961|longlat ellps=intl towgs84=189,-79,-202,0,0,0,0
4726|SIGD61|longlat ellps=clrk66 towgs84=8.853,-52.644,180.304,-0.393,-2.323,2.96,-24.081
4727|Midway 1961|longlat ellps=intl towgs84=403,-81,277,0,0,0,0
4728|Pico de las Nieves 1984|longlat ellps=intl towgs84=-307,-92,127,0,0,0,0
4729|Pitcairn 1967|longlat ellps=intl towgs84=185,165,42,0,0,0,0
4730|Santo 1965|longlat ellps=intl towgs84=170,42,84,0,0,0,0
4732|Marshall Islands 1960|longlat a=6378270 b=6356794.343434343 towgs84=102,52,-38,0,0,0,0
4733|Wake Island 1952|longlat ellps=intl towgs84=276,-57,149,0,0,0,0
4734|Tristan 1968|longlat ellps=intl towgs84=-632,438,-609,0,0,0,0
4735|Kusaie 1951|longlat ellps=intl towgs84=647,1777,-1124,0,0,0,0
4736|Deception Island|longlat ellps=clrk80 towgs84=260,12,-147,0,0,0,0
4737|Korea 2000|longlat ellps=GRS80
4739|Hong Kong 1963(67)|longlat ellps=intl towgs84=-156,-271,-189,0,0,0,0
4740|PZ-90|longlat a=6378136 b=6356751.361745712 towgs84=0,0,1.5,0,0,0.076,0
4742|GDM2000|longlat ellps=GRS80
4743|Karbala 1979|longlat ellps=clrk80 towgs84=70.995,-335.916,262.898,0,0,0,0
4744|Nahrwan 1934|longlat ellps=clrk80 towgs84=-242.2,-144.9,370.3,0,0,0,0
4747|GR96|longlat ellps=GRS80
4748|Vanua Levu 1915|longlat a=6378306.3696 b=6356571.996 towgs84=51,391,-36,0,0,0,0
4749|RGNC91-93|longlat ellps=GRS80
4750|ST87 Ouvea|longlat ellps=WGS84 towgs84=-56.263,16.136,-22.856,0,0,0,0
4752|Viti Levu 1912|longlat a=6378306.3696 b=6356571.996 towgs84=98,390,-22,0,0,0,0
4754|LGD2006|longlat ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
4755|DGN95|longlat ellps=WGS84
4756|VN-2000|longlat ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
4757|SVY21|longlat ellps=WGS84
4758|JAD2001|longlat ellps=WGS84
4759|NAD83(NSRS2007)|longlat ellps=GRS80
4761|HTRS96|longlat ellps=GRS80
4762|BDA2000|longlat ellps=WGS84
4763|Pitcairn 2006|longlat ellps=WGS84
4764|RSRGD2000|longlat ellps=GRS80
4765|Slovenia 1996|longlat ellps=GRS80
4801|Bern 1898 (Bern)|longlat ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0 pm=bern
4802|Bogota 1975 (Bogota)|longlat ellps=intl towgs84=307,304,-318,0,0,0,0 pm=bogota
4803|Lisbon (Lisbon)|longlat ellps=intl towgs84=-304.046,-60.576,103.64,0,0,0,0 pm=lisbon
4804|Makassar (Jakarta)|longlat ellps=bessel towgs84=-587.8,519.75,145.76,0,0,0,0 pm=jakarta
4813|Batavia (Jakarta)|longlat ellps=bessel towgs84=-377,681,-50,0,0,0,0 pm=jakarta
4817|NGO 1948 (Oslo)|longlat a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
4826|WGS 84 / Cape Verde National|lcc lat_1=15 lat_2=16.66666666666667 lat_0=15.83333333333333 lon_0=-24 x_0=161587.83 y_0=128511.202 datum=WGS84
4839|ETRS89 / LCC Germany (N-E)|lcc lat_1=48.66666666666666 lat_2=53.66666666666666 lat_0=51 lon_0=10.5 ellps=GRS80
4855|ETRS89 / NTM zone 5 (deprecated)|tmerc lon_0=5.5 x_0=100000 y_0=1000000 ellps=GRS80
4856|ETRS89 / NTM zone 6 (deprecated)|tmerc lon_0=6.5 x_0=100000 y_0=1000000 ellps=GRS80
4857|ETRS89 / NTM zone 7 (deprecated)|tmerc lon_0=7.5 x_0=100000 y_0=1000000 ellps=GRS80
4858|ETRS89 / NTM zone 8 (deprecated)|tmerc lon_0=8.5 x_0=100000 y_0=1000000 ellps=GRS80
4859|ETRS89 / NTM zone 9 (deprecated)|tmerc lon_0=9.5 x_0=100000 y_0=1000000 ellps=GRS80
4860|ETRS89 / NTM zone 10 (deprecated)|tmerc lon_0=10.5 x_0=100000 y_0=1000000 ellps=GRS80
4861|ETRS89 / NTM zone 11 (deprecated)|tmerc lon_0=11.5 x_0=100000 y_0=1000000 ellps=GRS80
4862|ETRS89 / NTM zone 12 (deprecated)|tmerc lon_0=12.5 x_0=100000 y_0=1000000 ellps=GRS80
4863|ETRS89 / NTM zone 13 (deprecated)|tmerc lon_0=13.5 x_0=100000 y_0=1000000 ellps=GRS80
4864|ETRS89 / NTM zone 14 (deprecated)|tmerc lon_0=14.5 x_0=100000 y_0=1000000 ellps=GRS80
4865|ETRS89 / NTM zone 15 (deprecated)|tmerc lon_0=15.5 x_0=100000 y_0=1000000 ellps=GRS80
4866|ETRS89 / NTM zone 16 (deprecated)|tmerc lon_0=16.5 x_0=100000 y_0=1000000 ellps=GRS80
4867|ETRS89 / NTM zone 17 (deprecated)|tmerc lon_0=17.5 x_0=100000 y_0=1000000 ellps=GRS80
4868|ETRS89 / NTM zone 18 (deprecated)|tmerc lon_0=18.5 x_0=100000 y_0=1000000 ellps=GRS80
4869|ETRS89 / NTM zone 19 (deprecated)|tmerc lon_0=19.5 x_0=100000 y_0=1000000 ellps=GRS80
4870|ETRS89 / NTM zone 20 (deprecated)|tmerc lon_0=20.5 x_0=100000 y_0=1000000 ellps=GRS80
4871|ETRS89 / NTM zone 21 (deprecated)|tmerc lon_0=21.5 x_0=100000 y_0=1000000 ellps=GRS80
4872|ETRS89 / NTM zone 22 (deprecated)|tmerc lon_0=22.5 x_0=100000 y_0=1000000 ellps=GRS80
4873|ETRS89 / NTM zone 23 (deprecated)|tmerc lon_0=23.5 x_0=100000 y_0=1000000 ellps=GRS80
4874|ETRS89 / NTM zone 24 (deprecated)|tmerc lon_0=24.5 x_0=100000 y_0=1000000 ellps=GRS80
4875|ETRS89 / NTM zone 25 (deprecated)|tmerc lon_0=25.5 x_0=100000 y_0=1000000 ellps=GRS80
4876|ETRS89 / NTM zone 26 (deprecated)|tmerc lon_0=26.5 x_0=100000 y_0=1000000 ellps=GRS80
4877|ETRS89 / NTM zone 27 (deprecated)|tmerc lon_0=27.5 x_0=100000 y_0=1000000 ellps=GRS80
4878|ETRS89 / NTM zone 28 (deprecated)|tmerc lon_0=28.5 x_0=100000 y_0=1000000 ellps=GRS80
4879|ETRS89 / NTM zone 29 (deprecated)|tmerc lon_0=29.5 x_0=100000 y_0=1000000 ellps=GRS80
4880|ETRS89 / NTM zone 30 (deprecated)|tmerc lon_0=30.5 x_0=100000 y_0=1000000 ellps=GRS80
4883|Slovenia 1996|longlat ellps=GRS80
4885|RSRGD2000|longlat ellps=GRS80
4887|BDA2000|longlat ellps=WGS84
4889|HTRS96|longlat ellps=GRS80
4893|NAD83(NSRS2007)|longlat ellps=GRS80
4895|JAD2001|longlat ellps=WGS84
4898|DGN95|longlat ellps=WGS84
4900|LGD2006|longlat ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
4904|Lisbon 1890 (Lisbon)|longlat ellps=bessel towgs84=508.088,-191.042,565.223,0,0,0,0 pm=lisbon
4907|RGNC91-93|longlat ellps=GRS80
4909|GR96|longlat ellps=GRS80
4921|GDM2000|longlat ellps=GRS80
4923|PZ-90|longlat a=6378136 rf=298.257839303 towgs84=0,0,1.5,0,0,0.076,0
4925|Mauritania 1999|longlat ellps=GRS80
4927|Korea 2000|longlat ellps=GRS80
4929|POSGAR 94|longlat ellps=WGS84
4931|Australian Antarctic|longlat ellps=GRS80
4933|CHTRF95|longlat ellps=GRS80
4935|EST97|longlat ellps=GRS80
4937|ETRS89|longlat ellps=GRS80
4939|GDA94|longlat ellps=GRS80
4941|Hartebeesthoek94|longlat ellps=WGS84
4943|IRENET95|longlat ellps=GRS80
4945|ISN93|longlat ellps=GRS80
4947|JGD2000|longlat ellps=GRS80
4949|LKS92|longlat ellps=GRS80
4951|LKS94|longlat ellps=GRS80
4953|Moznet|longlat ellps=WGS84
4955|NAD83(CSRS)|longlat ellps=GRS80
4957|NAD83(HARN)|longlat ellps=GRS80
4959|NZGD2000|longlat ellps=GRS80
4961|POSGAR 98|longlat ellps=GRS80
4963|REGVEN|longlat ellps=GRS80
4965|RGF93|longlat ellps=GRS80
4967|RGFG95|longlat ellps=GRS80
4969|RGNC91-93|longlat ellps=GRS80
4971|RGR92|longlat ellps=GRS80
4973|RRAF 1991|longlat ellps=GRS80
4975|SIRGAS 1995|longlat ellps=GRS80
4977|SWEREF99|longlat ellps=GRS80
4979|WGS 84|longlat datum=WGS84
4981|Yemen NGN96|longlat ellps=WGS84
4983|IGM95|longlat ellps=WGS84
4985|WGS 72|longlat ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
4987|WGS 72BE|longlat ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
4989|SIRGAS 2000|longlat ellps=GRS80
4993|Lao 1997|longlat ellps=krass towgs84=44.585,-131.212,-39.544,0,0,0,0
4995|PRS92|longlat ellps=clrk66 towgs84=-127.62,-67.24,-47.04,-3.068,4.903,1.578,-1.06
4997|MAGNA-SIRGAS|longlat ellps=GRS80
4999|RGPF|longlat ellps=GRS80 towgs84=0.072,-0.507,-0.245,0.0183,-0.0003,0.007,-0.0093
5012|PTRA08|longlat ellps=GRS80
5013|PTRA08|longlat ellps=GRS80
5014|PTRA08 / UTM zone 25N|utm zone=25 ellps=GRS80
5015|PTRA08 / UTM zone 26N|utm zone=26 ellps=GRS80
5016|PTRA08 / UTM zone 28N|utm zone=28 ellps=GRS80
5018|Lisbon / Portuguese Grid New|tmerc lat_0=39.66666666666666 lon_0=-8.131906111111112 ellps=intl towgs84=-304.046,-60.576,103.64,0,0,0,0
5041|WGS 84 / UPS North (E,N)|stere lat_0=90 lat_ts=90 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5042|WGS 84 / UPS South (E,N)|stere lat_0=-90 lat_ts=-90 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5048|ETRS89 / TM35FIN(N,E)|utm zone=35 ellps=GRS80
5069|NAD27 / Conus Albers|aea lat_1=29.5 lat_2=45.5 lat_0=23 lon_0=-96 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
5070|NAD83 / Conus Albers|aea lat_1=29.5 lat_2=45.5 lat_0=23 lon_0=-96 datum=NAD83
5071|NAD83(HARN) / Conus Albers|aea lat_1=29.5 lat_2=45.5 lat_0=23 lon_0=-96 ellps=GRS80
5072|NAD83(NSRS2007) / Conus Albers|aea lat_1=29.5 lat_2=45.5 lat_0=23 lon_0=-96 ellps=GRS80
5105|ETRS89 / NTM zone 5|tmerc lat_0=58 lon_0=5.5 x_0=100000 y_0=1000000 ellps=GRS80
5106|ETRS89 / NTM zone 6|tmerc lat_0=58 lon_0=6.5 x_0=100000 y_0=1000000 ellps=GRS80
5107|ETRS89 / NTM zone 7|tmerc lat_0=58 lon_0=7.5 x_0=100000 y_0=1000000 ellps=GRS80
5108|ETRS89 / NTM zone 8|tmerc lat_0=58 lon_0=8.5 x_0=100000 y_0=1000000 ellps=GRS80
5109|ETRS89 / NTM zone 9|tmerc lat_0=58 lon_0=9.5 x_0=100000 y_0=1000000 ellps=GRS80
5110|ETRS89 / NTM zone 10|tmerc lat_0=58 lon_0=10.5 x_0=100000 y_0=1000000 ellps=GRS80
5111|ETRS89 / NTM zone 11|tmerc lat_0=58 lon_0=11.5 x_0=100000 y_0=1000000 ellps=GRS80
5112|ETRS89 / NTM zone 12|tmerc lat_0=58 lon_0=12.5 x_0=100000 y_0=1000000 ellps=GRS80
5113|ETRS89 / NTM zone 13|tmerc lat_0=58 lon_0=13.5 x_0=100000 y_0=1000000 ellps=GRS80
5114|ETRS89 / NTM zone 14|tmerc lat_0=58 lon_0=14.5 x_0=100000 y_0=1000000 ellps=GRS80
5115|ETRS89 / NTM zone 15|tmerc lat_0=58 lon_0=15.5 x_0=100000 y_0=1000000 ellps=GRS80
5116|ETRS89 / NTM zone 16|tmerc lat_0=58 lon_0=16.5 x_0=100000 y_0=1000000 ellps=GRS80
5117|ETRS89 / NTM zone 17|tmerc lat_0=58 lon_0=17.5 x_0=100000 y_0=1000000 ellps=GRS80
5118|ETRS89 / NTM zone 18|tmerc lat_0=58 lon_0=18.5 x_0=100000 y_0=1000000 ellps=GRS80
5119|ETRS89 / NTM zone 19|tmerc lat_0=58 lon_0=19.5 x_0=100000 y_0=1000000 ellps=GRS80
5120|ETRS89 / NTM zone 20|tmerc lat_0=58 lon_0=20.5 x_0=100000 y_0=1000000 ellps=GRS80
5121|ETRS89 / NTM zone 21|tmerc lat_0=58 lon_0=21.5 x_0=100000 y_0=1000000 ellps=GRS80
5122|ETRS89 / NTM zone 22|tmerc lat_0=58 lon_0=22.5 x_0=100000 y_0=1000000 ellps=GRS80
5123|ETRS89 / NTM zone 23|tmerc lat_0=58 lon_0=23.5 x_0=100000 y_0=1000000 ellps=GRS80
5124|ETRS89 / NTM zone 24|tmerc lat_0=58 lon_0=24.5 x_0=100000 y_0=1000000 ellps=GRS80
5125|ETRS89 / NTM zone 25|tmerc lat_0=58 lon_0=25.5 x_0=100000 y_0=1000000 ellps=GRS80
5126|ETRS89 / NTM zone 26|tmerc lat_0=58 lon_0=26.5 x_0=100000 y_0=1000000 ellps=GRS80
5127|ETRS89 / NTM zone 27|tmerc lat_0=58 lon_0=27.5 x_0=100000 y_0=1000000 ellps=GRS80
5128|ETRS89 / NTM zone 28|tmerc lat_0=58 lon_0=28.5 x_0=100000 y_0=1000000 ellps=GRS80
5129|ETRS89 / NTM zone 29|tmerc lat_0=58 lon_0=29.5 x_0=100000 y_0=1000000 ellps=GRS80
5130|ETRS89 / NTM zone 30|tmerc lat_0=58 lon_0=30.5 x_0=100000 y_0=1000000 ellps=GRS80
5179|Korea 2000 / Unified CS|tmerc lat_0=38 lon_0=127.5 k=0.9996 x_0=1000000 y_0=2000000 ellps=GRS80
5180|Korea 2000 / West Belt|tmerc lat_0=38 lon_0=125 x_0=200000 y_0=500000 ellps=GRS80
5181|Korea 2000 / Central Belt|tmerc lat_0=38 lon_0=127 x_0=200000 y_0=500000 ellps=GRS80
5182|Korea 2000 / Central Belt Jeju|tmerc lat_0=38 lon_0=127 x_0=200000 y_0=550000 ellps=GRS80
5183|Korea 2000 / East Belt|tmerc lat_0=38 lon_0=129 x_0=200000 y_0=500000 ellps=GRS80
5184|Korea 2000 / East Sea Belt|tmerc lat_0=38 lon_0=131 x_0=200000 y_0=500000 ellps=GRS80
5185|Korea 2000 / West Belt 2010|tmerc lat_0=38 lon_0=125 x_0=200000 y_0=600000 ellps=GRS80
5186|Korea 2000 / Central Belt 2010|tmerc lat_0=38 lon_0=127 x_0=200000 y_0=600000 ellps=GRS80
5187|Korea 2000 / East Belt 2010|tmerc lat_0=38 lon_0=129 x_0=200000 y_0=600000 ellps=GRS80
5188|Korea 2000 / East Sea Belt 2010|tmerc lat_0=38 lon_0=131 x_0=200000 y_0=600000 ellps=GRS80
5223|WGS 84 / Gabon TM|tmerc lon_0=12 k=0.9996 x_0=500000 y_0=500000 datum=WGS84
5228|S-JTSK/05|longlat ellps=bessel towgs84=572.213,85.334,461.94,4.9732,1.529,5.2484,3.5378
5229|S-JTSK/05 (Ferro)|longlat ellps=bessel towgs84=572.213,85.334,461.94,4.9732,1.529,5.2484,3.5378 pm=ferro
5233|SLD99|longlat a=6377276.345 b=6356075.41314024 towgs84=-0.293,766.95,87.713,0.195704,1.695068,3.473016,-0.039338
5234|Kandawala / Sri Lanka Grid|tmerc lat_0=7.000480277777778 lon_0=80.77171111111112 k=0.9999238418 x_0=200000 y_0=200000 a=6377276.345 b=6356075.41314024 towgs84=-97,787,86,0,0,0,0
5235|SLD99 / Sri Lanka Grid 1999|tmerc lat_0=7.000471527777778 lon_0=80.77171308333334 k=0.9999238418 x_0=500000 y_0=500000 a=6377276.345 b=6356075.41314024 towgs84=-0.293,766.95,87.713,0.195704,1.695068,3.473016,-0.039338
5243|ETRS89 / LCC Germany (E-N)|lcc lat_1=48.66666666666666 lat_2=53.66666666666666 lat_0=51 lon_0=10.5 ellps=GRS80
5245|GDBD2009|longlat ellps=GRS80
5246|GDBD2009|longlat ellps=GRS80
5247|GDBD2009 / Brunei BRSO|omerc lat_0=4 lonc=115 alpha=53.31580995 k=0.99984 no_uoff gamma=53.13010236111111 ellps=GRS80
5251|TUREF|longlat ellps=GRS80
5252|TUREF|longlat ellps=GRS80
5253|TUREF / TM27|tmerc lon_0=27 x_0=500000 ellps=GRS80
5254|TUREF / TM30|tmerc lon_0=30 x_0=500000 ellps=GRS80
5255|TUREF / TM33|tmerc lon_0=33 x_0=500000 ellps=GRS80
5256|TUREF / TM36|tmerc lon_0=36 x_0=500000 ellps=GRS80
5257|TUREF / TM39|tmerc lon_0=39 x_0=500000 ellps=GRS80
5258|TUREF / TM42|tmerc lon_0=42 x_0=500000 ellps=GRS80
5259|TUREF / TM45|tmerc lon_0=45 x_0=500000 ellps=GRS80
5263|DRUKREF 03|longlat ellps=GRS80
5264|DRUKREF 03|longlat ellps=GRS80
5266|DRUKREF 03 / Bhutan National Grid|tmerc lon_0=90 x_0=250000 ellps=GRS80
5269|TUREF / 3-degree Gauss-Kruger zone 9|tmerc lon_0=27 x_0=9500000 ellps=GRS80
5270|TUREF / 3-degree Gauss-Kruger zone 10|tmerc lon_0=30 x_0=10500000 ellps=GRS80
5271|TUREF / 3-degree Gauss-Kruger zone 11|tmerc lon_0=33 x_0=11500000 ellps=GRS80
5272|TUREF / 3-degree Gauss-Kruger zone 12|tmerc lon_0=36 x_0=12500000 ellps=GRS80
5273|TUREF / 3-degree Gauss-Kruger zone 13|tmerc lon_0=39 x_0=13500000 ellps=GRS80
5274|TUREF / 3-degree Gauss-Kruger zone 14|tmerc lon_0=42 x_0=14500000 ellps=GRS80
5275|TUREF / 3-degree Gauss-Kruger zone 15|tmerc lon_0=45 x_0=15500000 ellps=GRS80
5292|DRUKREF 03 / Bumthang TM|tmerc lon_0=90.73333333333333 x_0=250000 y_0=-2500000 ellps=GRS80
5293|DRUKREF 03 / Chhukha TM|tmerc lon_0=89.55 x_0=250000 y_0=-2500000 ellps=GRS80
5294|DRUKREF 03 / Dagana TM|tmerc lon_0=89.85 x_0=250000 y_0=-2500000 ellps=GRS80
5295|DRUKREF 03 / Gasa TM|tmerc lon_0=90.03333333333333 x_0=250000 y_0=-2500000 ellps=GRS80
5296|DRUKREF 03 / Ha TM|tmerc lon_0=90.15 x_0=250000 y_0=-2500000 ellps=GRS80
5297|DRUKREF 03 / Lhuentse TM|tmerc lon_0=91.13333333333334 x_0=250000 y_0=-2500000 ellps=GRS80
5298|DRUKREF 03 / Mongar TM|tmerc lon_0=91.23333333333333 x_0=250000 y_0=-2500000 ellps=GRS80
5299|DRUKREF 03 / Paro TM|tmerc lon_0=89.35 x_0=250000 y_0=-2500000 ellps=GRS80
5300|DRUKREF 03 / Pemagatshel TM|tmerc lon_0=91.35 x_0=250000 y_0=-2500000 ellps=GRS80
5301|DRUKREF 03 / Punakha TM|tmerc lon_0=89.85 x_0=250000 y_0=-2500000 ellps=GRS80
5302|DRUKREF 03 / Samdrup Jongkhar TM|tmerc lon_0=91.56666666666666 x_0=250000 y_0=-2500000 ellps=GRS80
5303|DRUKREF 03 / Samtse TM|tmerc lon_0=89.06666666666666 x_0=250000 y_0=-2500000 ellps=GRS80
5304|DRUKREF 03 / Sarpang TM|tmerc lon_0=90.26666666666667 x_0=250000 y_0=-2500000 ellps=GRS80
5305|DRUKREF 03 / Thimphu TM|tmerc lon_0=89.55 x_0=250000 y_0=-2500000 ellps=GRS80
5306|DRUKREF 03 / Trashigang TM|tmerc lon_0=91.75 x_0=250000 y_0=-2500000 ellps=GRS80
5307|DRUKREF 03 / Trongsa TM|tmerc lon_0=90.5 x_0=250000 y_0=-2500000 ellps=GRS80
5308|DRUKREF 03 / Tsirang TM|tmerc lon_0=90.16666666666667 x_0=250000 y_0=-2500000 ellps=GRS80
5309|DRUKREF 03 / Wangdue Phodrang TM|tmerc lon_0=90.11666666666666 x_0=250000 y_0=-2500000 ellps=GRS80
5310|DRUKREF 03 / Yangtse TM|tmerc lon_0=91.56666666666666 x_0=250000 y_0=-2500000 ellps=GRS80
5311|DRUKREF 03 / Zhemgang TM|tmerc lon_0=90.86666666666666 x_0=250000 y_0=-2500000 ellps=GRS80
5316|ETRS89 / Faroe TM|tmerc lon_0=-7 k=0.999997 x_0=200000 y_0=-6000000 ellps=GRS80
5320|NAD83 / Teranet Ontario Lambert|lcc lat_1=44.5 lat_2=54.5 lon_0=-84 x_0=1000000 datum=NAD83
5321|NAD83(CSRS) / Teranet Ontario Lambert|lcc lat_1=44.5 lat_2=54.5 lon_0=-84 x_0=1000000 ellps=GRS80
5323|ISN2004|longlat ellps=GRS80
5324|ISN2004|longlat ellps=GRS80
5325|ISN2004 / Lambert 2004|lcc lat_1=64.25 lat_2=65.75 lat_0=65 lon_0=-19 x_0=1700000 y_0=300000 ellps=GRS80
5329|Segara (Jakarta) / NEIEZ|merc lon_0=3.192280555555556 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-403,684,41,0,0,0,0 pm=jakarta
5330|Batavia (Jakarta) / NEIEZ|merc lon_0=3.192280555555556 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-377,681,-50,0,0,0,0 pm=jakarta
5331|Makassar (Jakarta) / NEIEZ|merc lon_0=3.192280555555556 k=0.997 x_0=3900000 y_0=900000 ellps=bessel towgs84=-587.8,519.75,145.76,0,0,0,0 pm=jakarta
5337|Aratu / UTM zone 25S|utm zone=25 south ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
5340|POSGAR 2007|longlat ellps=GRS80
5342|POSGAR 2007|longlat ellps=GRS80
5343|POSGAR 2007 / Argentina 1|tmerc lat_0=-90 lon_0=-72 x_0=1500000 ellps=GRS80
5344|POSGAR 2007 / Argentina 2|tmerc lat_0=-90 lon_0=-69 x_0=2500000 ellps=GRS80
5345|POSGAR 2007 / Argentina 3|tmerc lat_0=-90 lon_0=-66 x_0=3500000 ellps=GRS80
5346|POSGAR 2007 / Argentina 4|tmerc lat_0=-90 lon_0=-63 x_0=4500000 ellps=GRS80
5347|POSGAR 2007 / Argentina 5|tmerc lat_0=-90 lon_0=-60 x_0=5500000 ellps=GRS80
5348|POSGAR 2007 / Argentina 6|tmerc lat_0=-90 lon_0=-57 x_0=6500000 ellps=GRS80
5349|POSGAR 2007 / Argentina 7|tmerc lat_0=-90 lon_0=-54 x_0=7500000 ellps=GRS80
5353|MARGEN|longlat ellps=GRS80
5354|MARGEN|longlat ellps=GRS80
5355|MARGEN / UTM zone 20S|utm zone=20 south ellps=GRS80
5356|MARGEN / UTM zone 19S|utm zone=19 south ellps=GRS80
5357|MARGEN / UTM zone 21S|utm zone=21 south ellps=GRS80
5359|SIRGAS-Chile|longlat ellps=GRS80
5360|SIRGAS-Chile|longlat ellps=GRS80
5361|SIRGAS-Chile / UTM zone 19S|utm zone=19 south ellps=GRS80
5362|SIRGAS-Chile / UTM zone 18S|utm zone=18 south ellps=GRS80
5364|CR05|longlat ellps=WGS84
5365|CR05|longlat ellps=WGS84
5367|CR05 / CRTM05|tmerc lon_0=-84 k=0.9999 x_0=500000 ellps=WGS84
5370|MACARIO SOLIS|longlat ellps=GRS80
5371|MACARIO SOLIS|longlat ellps=GRS80
5372|Peru96|longlat ellps=GRS80
5373|Peru96|longlat ellps=GRS80
5380|SIRGAS-ROU98|longlat ellps=WGS84
5381|SIRGAS-ROU98|longlat ellps=WGS84
5382|SIRGAS-ROU98 / UTM zone 21S|utm zone=21 south ellps=WGS84
5383|SIRGAS-ROU98 / UTM zone 22S|utm zone=22 south ellps=WGS84
5387|Peru96 / UTM zone 18S|utm zone=18 south ellps=GRS80
5388|Peru96 / UTM zone 17S (deprecated)|utm zone=17 ellps=GRS80
5389|Peru96 / UTM zone 19S|utm zone=19 south ellps=GRS80
5392|SIRGAS_ES2007.8|longlat ellps=GRS80
5393|SIRGAS_ES2007.8|longlat ellps=GRS80
5396|SIRGAS 2000 / UTM zone 26S|utm zone=26 south ellps=GRS80
5451|Ocotepeque 1935|longlat ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5456|Ocotepeque 1935 / Costa Rica Norte|lcc lat_1=10.46666666666667 lat_0=10.46666666666667 lon_0=-84.33333333333333 k_0=0.99995696 x_0=500000 y_0=271820.522 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5457|Ocotepeque 1935 / Costa Rica Sur|lcc lat_1=9 lat_0=9 lon_0=-83.66666666666667 k_0=0.99995696 x_0=500000 y_0=327987.436 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5458|Ocotepeque 1935 / Guatemala Norte (deprecated)|lcc lat_1=16.81666666666667 lat_0=16.81666666666667 lon_0=-90.33333333333333 k_0=0.99992226 x_0=500000 y_0=292209.579 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
5459|Ocotepeque 1935 / Guatemala Sur|lcc lat_1=14.9 lat_0=14.9 lon_0=-90.33333333333333 k_0=0.99989906 x_0=500000 y_0=325992.681 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5460|Ocotepeque 1935 / El Salvador Lambert|lcc lat_1=13.78333333333333 lat_0=13.78333333333333 lon_0=-89 k_0=0.99996704 x_0=500000 y_0=295809.184 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5461|Ocotepeque 1935 / Nicaragua Norte|lcc lat_1=13.86666666666667 lat_0=13.86666666666667 lon_0=-85.5 k_0=0.99990314 x_0=500000 y_0=359891.816 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5462|Ocotepeque 1935 / Nicaragua Sur|lcc lat_1=11.73333333333333 lat_0=11.73333333333333 lon_0=-85.5 k_0=0.99992228 x_0=500000 y_0=288876.327 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5463|SAD69 / UTM zone 17N|utm zone=17 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
5479|RSRGD2000 / MSLC2000|lcc lat_1=-76.66666666666667 lat_2=-79.33333333333333 lat_0=-78 lon_0=163 x_0=7000000 y_0=5000000 ellps=GRS80
5480|RSRGD2000 / BCLC2000|lcc lat_1=-73.66666666666667 lat_2=-75.33333333333333 lat_0=-74.5 lon_0=165 x_0=5000000 y_0=3000000 ellps=GRS80
5481|RSRGD2000 / PCLC2000|lcc lat_1=-70.66666666666667 lat_2=-72.33333333333333 lat_0=-71.5 lon_0=166 x_0=3000000 y_0=1000000 ellps=GRS80
5488|RGAF09|longlat ellps=GRS80
5489|RGAF09|longlat ellps=GRS80
5490|RGAF09 / UTM zone 20N|utm zone=20 ellps=GRS80
5514|S-JTSK / Krovak East North|krovak lat_0=49.5 lon_0=24.83333333333333 alpha=30.28813972222222 k=0.9999 ellps=bessel towgs84=589,76,480,0,0,0,0
5518|CI1971 / Chatham Islands Map Grid|tmerc lat_0=-44 lon_0=-176.5 x_0=350000 y_0=650000 ellps=intl towgs84=175,-38,113,0,0,0,0
5519|CI1979 / Chatham Islands Map Grid|tmerc lat_0=-44 lon_0=-176.5 x_0=350000 y_0=650000 ellps=intl towgs84=174.05,-25.49,112.57,0,0,0.554,0.2263
5523|WGS 84 / Gabon TM 2011|tmerc lon_0=11.5 k=0.9996 x_0=1500000 y_0=5500000 datum=WGS84
5527|SAD69(96)|longlat ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5530|SAD69(96) / Brazil Polyconic|poly lon_0=-54 x_0=5000000 y_0=10000000 ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5531|SAD69(96) / UTM zone 21S|utm zone=21 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5532|SAD69(96) / UTM zone 22S (deprecated)|utm zone=22 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
5533|SAD69(96) / UTM zone 23S|utm zone=23 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5534|SAD69(96) / UTM zone 24S|utm zone=24 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5535|SAD69(96) / UTM zone 25S|utm zone=25 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5545|PNG94|longlat ellps=GRS80
5546|PNG94|longlat ellps=GRS80
5550|PNG94 / PNGMG94 zone 54|utm zone=54 south ellps=GRS80
5551|PNG94 / PNGMG94 zone 55|utm zone=55 south ellps=GRS80
5552|PNG94 / PNGMG94 zone 56|utm zone=56 south ellps=GRS80
5559|Ocotepeque 1935 / Guatemala Norte|lcc lat_1=16.81666666666667 lat_0=16.81666666666667 lon_0=-90.33333333333333 k_0=0.99992226 x_0=500000 y_0=292209.579 ellps=clrk66 towgs84=205,96,-98,0,0,0,0
5560|UCS-2000|longlat ellps=krass towgs84=24,-121,-76,0,0,0,0
5565|UCS-2000 / Gauss-Kruger zone 7|tmerc lon_0=39 x_0=7500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5569|UCS-2000 / Gauss-Kruger CM 39E|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5575|UCS-2000 / 3-degree Gauss-Kruger zone 12 (deprecated)|tmerc lon_0=36 x_0=12500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5576|UCS-2000 / 3-degree Gauss-Kruger zone 13 (deprecated)|tmerc lon_0=39 x_0=13500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5582|UCS-2000 / 3-degree Gauss-Kruger CM 36E (deprecated)|tmerc lon_0=36 x_0=500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5583|UCS-2000 / 3-degree Gauss-Kruger CM 39E (deprecated)|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
5588|NAD27 / New Brunswick Stereographic (NAD27)|sterea lat_0=46.5 lon_0=-66.5 k=0.999912 x_0=304800 y_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=ft
5592|FEH2010|longlat ellps=GRS80
5593|FEH2010|longlat ellps=GRS80
5596|FEH2010 / Fehmarnbelt TM|tmerc lon_0=11.33333333333333 x_0=1000000 ellps=GRS80
5623|NAD27 / Michigan East|tmerc lat_0=41.5 lon_0=-83.66666666666667 k=0.999942857 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
5624|NAD27 / Michigan Old Central|tmerc lat_0=41.5 lon_0=-85.75 k=0.999909091 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
5625|NAD27 / Michigan West|tmerc lat_0=41.5 lon_0=-88.75 k=0.999909091 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
5627|ED50 / TM 6 NE|tmerc lon_0=6 k=0.9996 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
5629|Moznet / UTM zone 38S|utm zone=38 south ellps=WGS84
5632|PTRA08 / LCC Europe|lcc lat_1=35 lat_2=65 lat_0=52 lon_0=10 x_0=4000000 y_0=2800000 ellps=GRS80
5633|PTRA08 / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80
5634|REGCAN95 / LCC Europe|lcc lat_1=35 lat_2=65 lat_0=52 lon_0=10 x_0=4000000 y_0=2800000 ellps=GRS80
5635|REGCAN95 / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80
5636|TUREF / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80
5637|TUREF / LCC Europe|lcc lat_1=35 lat_2=65 lat_0=52 lon_0=10 x_0=4000000 y_0=2800000 ellps=GRS80
5638|ISN2004 / LAEA Europe|laea lat_0=52 lon_0=10 x_0=4321000 y_0=3210000 ellps=GRS80
5639|ISN2004 / LCC Europe|lcc lat_1=35 lat_2=65 lat_0=52 lon_0=10 x_0=4000000 y_0=2800000 ellps=GRS80
5641|SIRGAS 2000 / Brazil Mercator|merc lon_0=-43 lat_ts=-2 x_0=5000000 y_0=10000000 ellps=GRS80
5643|ED50 / SPBA LCC|lcc lat_1=52.66666666666666 lat_2=54.33333333333334 lat_0=48 lon_0=10 x_0=815000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
5644|RGR92 / UTM zone 39S|utm zone=39 south ellps=GRS80
5646|NAD83 / Vermont (ftUS)|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000.00001016 datum=NAD83 units=us-ft
5649|ETRS89 / UTM zone 31N (zE-N)|tmerc lon_0=3 k=0.9996 x_0=31500000 ellps=GRS80
5650|ETRS89 / UTM zone 33N (zE-N)|tmerc lon_0=15 k=0.9996 x_0=33500000 ellps=GRS80
5651|ETRS89 / UTM zone 31N (N-zE)|tmerc lon_0=3 k=0.9996 x_0=31500000 ellps=GRS80
5652|ETRS89 / UTM zone 32N (N-zE)|tmerc lon_0=9 k=0.9996 x_0=32500000 ellps=GRS80
5653|ETRS89 / UTM zone 33N (N-zE)|tmerc lon_0=15 k=0.9996 x_0=33500000 ellps=GRS80
5654|NAD83(HARN) / Vermont (ftUS)|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000.00001016 ellps=GRS80 units=us-ft
5655|NAD83(NSRS2007) / Vermont (ftUS)|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000.00001016 ellps=GRS80 units=us-ft
5659|Monte Mario / TM Emilia-Romagna|tmerc lon_0=9 k=0.9996 x_0=500053 y_0=-3999820 ellps=intl towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
5663|Pulkovo 1942(58) / Gauss-Kruger zone 3 (E-N)|tmerc lon_0=15 x_0=3500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
5664|Pulkovo 1942(83) / Gauss-Kruger zone 2 (E-N)|tmerc lon_0=9 x_0=2500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
5665|Pulkovo 1942(83) / Gauss-Kruger zone 3 (E-N)|tmerc lon_0=15 x_0=3500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
5672|Pulkovo 1942(58) / 3-degree Gauss-Kruger zone 5 (E-N)|tmerc lon_0=15 x_0=5500000 ellps=krass towgs84=33.4,-146.6,-76.3,-0.359,-0.053,0.844,-0.84
5673|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 3 (E-N)|tmerc lon_0=9 x_0=3500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
5674|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 4 (E-N)|tmerc lon_0=12 x_0=4500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
5675|Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 5 (E-N)|tmerc lon_0=15 x_0=5500000 ellps=krass towgs84=26,-121,-78,0,0,0,0
5676|DHDN / 3-degree Gauss-Kruger zone 2 (E-N)|tmerc lon_0=6 x_0=2500000 datum=potsdam
5677|DHDN / 3-degree Gauss-Kruger zone 3 (E-N)|tmerc lon_0=9 x_0=3500000 datum=potsdam
5678|DHDN / 3-degree Gauss-Kruger zone 4 (E-N)|tmerc lon_0=12 x_0=4500000 datum=potsdam
5679|DHDN / 3-degree Gauss-Kruger zone 5 (E-N)|tmerc lon_0=15 x_0=5500000 datum=potsdam
5700|NZGD2000 / UTM zone 1S|utm zone=1 south ellps=GRS80
5825|AGD66 / ACT Standard Grid|tmerc lat_0=-35.31773627777778 lon_0=149.0092948305555 k=1.000086 x_0=200000 y_0=600000 ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
5836|Yemen NGN96 / UTM zone 37N|utm zone=37 ellps=WGS84
5837|Yemen NGN96 / UTM zone 40N|utm zone=40 ellps=WGS84
5839|Peru96 / UTM zone 17S|utm zone=17 south ellps=GRS80
5842|WGS 84 / TM 12 SE|tmerc lon_0=12 k=0.9996 x_0=500000 y_0=10000000 datum=WGS84
5844|RGRDC 2005 / Congo TM zone 30|tmerc lon_0=30 k=0.9999 x_0=500000 y_0=10000000 ellps=GRS80
5858|SAD69(96) / UTM zone 22S|utm zone=22 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5875|SAD69(96) / UTM zone 18S|utm zone=18 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5876|SAD69(96) / UTM zone 19S|utm zone=19 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5877|SAD69(96) / UTM zone 20S|utm zone=20 south ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
5879|Cadastre 1997 / UTM zone 38S|utm zone=38 south ellps=intl towgs84=-381.788,-57.501,-256.673,0,0,0,0
5880|SIRGAS 2000 / Brazil Polyconic|poly lon_0=-54 x_0=5000000 y_0=10000000 ellps=GRS80
5885|TGD2005|longlat ellps=GRS80
5886|TGD2005|longlat ellps=GRS80
5887|TGD2005 / Tonga Map Grid|tmerc lon_0=-177 k=0.9996 x_0=1500000 y_0=5000000 ellps=GRS80
5896|VN-2000 / TM-3 zone 481|tmerc lon_0=102 k=0.9999 x_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
5897|VN-2000 / TM-3 zone 482|tmerc lon_0=105 k=0.9999 x_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
5898|VN-2000 / TM-3 zone 491|tmerc lon_0=108 k=0.9999 x_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
5899|VN-2000 / TM-3 Da Nang zone|tmerc lon_0=107.75 k=0.9999 x_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
5921|WGS 84 / EPSG Arctic Regional zone A1|lcc lat_1=85 lat_2=77 lat_0=81.317226 lon_0=-111 datum=WGS84
5922|WGS 84 / EPSG Arctic Regional zone A2|lcc lat_1=85 lat_2=77 lat_0=81.317226 lon_0=-39 datum=WGS84
5923|WGS 84 / EPSG Arctic Regional zone A3|lcc lat_1=85 lat_2=77 lat_0=81.317226 lon_0=33 datum=WGS84
5924|WGS 84 / EPSG Arctic Regional zone A4|lcc lat_1=85 lat_2=77 lat_0=81.317226 lon_0=105 datum=WGS84
5925|WGS 84 / EPSG Arctic Regional zone A5|lcc lat_1=85 lat_2=77 lat_0=81.317226 lon_0=177 datum=WGS84
5926|WGS 84 / EPSG Arctic Regional zone B1|lcc lat_1=77 lat_2=69 lat_0=73.15574086111111 lon_0=-111 datum=WGS84
5927|WGS 84 / EPSG Arctic Regional zone B2|lcc lat_1=77 lat_2=69 lat_0=73.15574086111111 lon_0=-39 datum=WGS84
5928|WGS 84 / EPSG Arctic Regional zone B3|lcc lat_1=77 lat_2=69 lat_0=73.15574086111111 lon_0=33 datum=WGS84
5929|WGS 84 / EPSG Arctic Regional zone B4|lcc lat_1=77 lat_2=69 lat_0=73.15574086111111 lon_0=105 datum=WGS84
5930|WGS 84 / EPSG Arctic Regional zone B5|lcc lat_1=77 lat_2=69 lat_0=73.15574086111111 lon_0=177 datum=WGS84
5931|WGS 84 / EPSG Arctic Regional zone C1|lcc lat_1=69 lat_2=61 lat_0=65.10127088888888 lon_0=-111 datum=WGS84
5932|WGS 84 / EPSG Arctic Regional zone C2|lcc lat_1=69 lat_2=61 lat_0=65.10127088888888 lon_0=-39 datum=WGS84
5933|WGS 84 / EPSG Arctic Regional zone C3|lcc lat_1=69 lat_2=61 lat_0=65.10127088888888 lon_0=33 datum=WGS84
5934|WGS 84 / EPSG Arctic Regional zone C4|lcc lat_1=69 lat_2=61 lat_0=65.10127088888888 lon_0=105 datum=WGS84
5935|WGS 84 / EPSG Arctic Regional zone C5|lcc lat_1=69 lat_2=61 lat_0=65.10127088888888 lon_0=177 datum=WGS84
5936|WGS 84 / EPSG Alaska Polar Stereographic|stere lat_0=90 lat_ts=90 lon_0=-150 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5937|WGS 84 / EPSG Canada Polar Stereographic|stere lat_0=90 lat_ts=90 lon_0=-100 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5938|WGS 84 / EPSG Greenland Polar Stereographic|stere lat_0=90 lat_ts=90 lon_0=-33 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5939|WGS 84 / EPSG Norway Polar Stereographic|stere lat_0=90 lat_ts=90 lon_0=18 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
5940|WGS 84 / EPSG Russia Polar Stereographic|stere lat_0=90 lat_ts=90 lon_0=105 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
6050|GR96 / EPSG Arctic zone 1-25|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=-30 x_0=25500000 y_0=1500000 ellps=GRS80
6051|GR96 / EPSG Arctic zone 2-18|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=-52 x_0=18500000 y_0=2500000 ellps=GRS80
6052|GR96 / EPSG Arctic zone 2-20|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=-12 x_0=20500000 y_0=2500000 ellps=GRS80
6053|GR96 / EPSG Arctic zone 3-29|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-69 x_0=29500000 y_0=3500000 ellps=GRS80
6054|GR96 / EPSG Arctic zone 3-31|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-39 x_0=31500000 y_0=3500000 ellps=GRS80
6055|GR96 / EPSG Arctic zone 3-33|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-10 x_0=33500000 y_0=3500000 ellps=GRS80
6056|GR96 / EPSG Arctic zone 4-20|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-64 x_0=20500000 y_0=4500000 ellps=GRS80
6057|GR96 / EPSG Arctic zone 4-22|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-39 x_0=22500000 y_0=4500000 ellps=GRS80
6058|GR96 / EPSG Arctic zone 4-24|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-14 x_0=24500000 y_0=4500000 ellps=GRS80
6059|GR96 / EPSG Arctic zone 5-41|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-62 x_0=41500000 y_0=5500000 ellps=GRS80
6060|GR96 / EPSG Arctic zone 5-43|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-42 x_0=43500000 y_0=5500000 ellps=GRS80
6061|GR96 / EPSG Arctic zone 5-45|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-22 x_0=45500000 y_0=5500000 ellps=GRS80
6062|GR96 / EPSG Arctic zone 6-26|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-56 x_0=26500000 y_0=6500000 ellps=GRS80
6063|GR96 / EPSG Arctic zone 6-28|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-38 x_0=28500000 y_0=6500000 ellps=GRS80
6064|GR96 / EPSG Arctic zone 6-30|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-20 x_0=30500000 y_0=6500000 ellps=GRS80
6065|GR96 / EPSG Arctic zone 7-11|lcc lat_1=67 lat_2=63.66666666666666 lat_0=65.35103930555555 lon_0=-51 x_0=11500000 y_0=7500000 ellps=GRS80
6066|GR96 / EPSG Arctic zone 7-13|lcc lat_1=67 lat_2=63.66666666666666 lat_0=65.35103930555555 lon_0=-34 x_0=13500000 y_0=7500000 ellps=GRS80
6067|GR96 / EPSG Arctic zone 8-20|lcc lat_1=63.66666666666666 lat_2=60.33333333333334 lat_0=62.01530688888889 lon_0=-52 x_0=20500000 y_0=8500000 ellps=GRS80
6068|GR96 / EPSG Arctic zone 8-22|lcc lat_1=63.66666666666666 lat_2=60.33333333333334 lat_0=62.01530688888889 lon_0=-37 x_0=22500000 y_0=8500000 ellps=GRS80
6069|ETRS89 / EPSG Arctic zone 2-22|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=16 x_0=22500000 y_0=2500000 ellps=GRS80
6070|ETRS89 / EPSG Arctic zone 3-11|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=21 x_0=11500000 y_0=3500000 ellps=GRS80
6071|ETRS89 / EPSG Arctic zone 4-26|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=10 x_0=26500000 y_0=4500000 ellps=GRS80
6072|ETRS89 / EPSG Arctic zone 4-28|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=34 x_0=28500000 y_0=4500000 ellps=GRS80
6073|ETRS89 / EPSG Arctic zone 5-11|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=14 x_0=11500000 y_0=5500000 ellps=GRS80
6074|ETRS89 / EPSG Arctic zone 5-13|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=34 x_0=13500000 y_0=5500000 ellps=GRS80
6075|WGS 84 / EPSG Arctic zone 2-24|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=53 x_0=24500000 y_0=2500000 datum=WGS84
6076|WGS 84 / EPSG Arctic zone 2-26|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=93 x_0=26500000 y_0=2500000 datum=WGS84
6077|WGS 84 / EPSG Arctic zone 3-13|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=52 x_0=13500000 y_0=3500000 datum=WGS84
6078|WGS 84 / EPSG Arctic zone 3-15|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=83 x_0=15500000 y_0=3500000 datum=WGS84
6079|WGS 84 / EPSG Arctic zone 3-17|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=114 x_0=17500000 y_0=3500000 datum=WGS84
6080|WGS 84 / EPSG Arctic zone 3-19|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=145 x_0=19500000 y_0=3500000 datum=WGS84
6081|WGS 84 / EPSG Arctic zone 4-30|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=58 x_0=30500000 y_0=4500000 datum=WGS84
6082|WGS 84 / EPSG Arctic zone 4-32|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=82 x_0=32500000 y_0=4500000 datum=WGS84
6083|WGS 84 / EPSG Arctic zone 4-34|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=106 x_0=34500000 y_0=4500000 datum=WGS84
6084|WGS 84 / EPSG Arctic zone 4-36|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=130 x_0=36500000 y_0=4500000 datum=WGS84
6085|WGS 84 / EPSG Arctic zone 4-38|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=154 x_0=38500000 y_0=4500000 datum=WGS84
6086|WGS 84 / EPSG Arctic zone 4-40|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=179 x_0=40500000 y_0=4500000 datum=WGS84
6087|WGS 84 / EPSG Arctic zone 5-15|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=54 x_0=15500000 y_0=5500000 datum=WGS84
6088|WGS 84 / EPSG Arctic zone 5-17|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=74 x_0=17500000 y_0=5500000 datum=WGS84
6089|WGS 84 / EPSG Arctic zone 5-19|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=95 x_0=19500000 y_0=5500000 datum=WGS84
6090|WGS 84 / EPSG Arctic zone 5-21|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=116 x_0=21500000 y_0=5500000 datum=WGS84
6091|WGS 84 / EPSG Arctic zone 5-23|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=137 x_0=23500000 y_0=5500000 datum=WGS84
6092|WGS 84 / EPSG Arctic zone 5-25|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=158 x_0=25500000 y_0=5500000 datum=WGS84
6093|WGS 84 / EPSG Arctic zone 5-27|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=179 x_0=27500000 y_0=5500000 datum=WGS84
6094|NAD83(NSRS2007) / EPSG Arctic zone 5-29|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-163 x_0=29500000 y_0=5500000 ellps=GRS80
6095|NAD83(NSRS2007) / EPSG Arctic zone 5-31|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-147 x_0=31500000 y_0=5500000 ellps=GRS80
6096|NAD83(NSRS2007) / EPSG Arctic zone 6-14|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-165 x_0=14500000 y_0=6500000 ellps=GRS80
6097|NAD83(NSRS2007) / EPSG Arctic zone 6-16|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-147 x_0=16500000 y_0=6500000 ellps=GRS80
6098|NAD83(CSRS) / EPSG Arctic zone 1-23|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=-90 x_0=23500000 y_0=1500000 ellps=GRS80
6099|NAD83(CSRS) / EPSG Arctic zone 2-14|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=-115 x_0=14500000 y_0=2500000 ellps=GRS80
6100|NAD83(CSRS) / EPSG Arctic zone 2-16|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=-75 x_0=16500000 y_0=2500000 ellps=GRS80
6101|NAD83(CSRS) / EPSG Arctic zone 3-25|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-129 x_0=25500000 y_0=3500000 ellps=GRS80
6102|NAD83(CSRS) / EPSG Arctic zone 3-27|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-99 x_0=27500000 y_0=3500000 ellps=GRS80
6103|NAD83(CSRS) / EPSG Arctic zone 3-29|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-69 x_0=29500000 y_0=3500000 ellps=GRS80
6104|NAD83(CSRS) / EPSG Arctic zone 4-14|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-129 x_0=14500000 y_0=4500000 ellps=GRS80
6105|NAD83(CSRS) / EPSG Arctic zone 4-16|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-104 x_0=16500000 y_0=4500000 ellps=GRS80
6106|NAD83(CSRS) / EPSG Arctic zone 4-18|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-79 x_0=18500000 y_0=4500000 ellps=GRS80
6107|NAD83(CSRS) / EPSG Arctic zone 5-33|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-131 x_0=33500000 y_0=5500000 ellps=GRS80
6108|NAD83(CSRS) / EPSG Arctic zone 5-35|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-111 x_0=35500000 y_0=5500000 ellps=GRS80
6109|NAD83(CSRS) / EPSG Arctic zone 5-37|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-91 x_0=37500000 y_0=5500000 ellps=GRS80
6110|NAD83(CSRS) / EPSG Arctic zone 5-39|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-71 x_0=39500000 y_0=5500000 ellps=GRS80
6111|NAD83(CSRS) / EPSG Arctic zone 6-18|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-132 x_0=18500000 y_0=6500000 ellps=GRS80
6112|NAD83(CSRS) / EPSG Arctic zone 6-20|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-113 x_0=20500000 y_0=6500000 ellps=GRS80
6113|NAD83(CSRS) / EPSG Arctic zone 6-22|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-94 x_0=22500000 y_0=6500000 ellps=GRS80
6114|NAD83(CSRS) / EPSG Arctic zone 6-24|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-75 x_0=24500000 y_0=6500000 ellps=GRS80
6115|WGS 84 / EPSG Arctic zone 1-27|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=30 x_0=27500000 y_0=1500000 datum=WGS84
6116|WGS 84 / EPSG Arctic zone 1-29|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=90 x_0=29500000 y_0=1500000 datum=WGS84
6117|WGS 84 / EPSG Arctic zone 1-31|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=150 x_0=31500000 y_0=1500000 datum=WGS84
6118|WGS 84 / EPSG Arctic zone 1-21|lcc lat_1=87 lat_2=83.66666666666667 lat_0=85.43711833333333 lon_0=-150 x_0=21500000 y_0=1500000 datum=WGS84
6119|WGS 84 / EPSG Arctic zone 2-28|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=133 x_0=28500000 y_0=2500000 datum=WGS84
6120|WGS 84 / EPSG Arctic zone 2-10|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=166 x_0=10500000 y_0=2500000 datum=WGS84
6121|WGS 84 / EPSG Arctic zone 2-12|lcc lat_1=83.66666666666667 lat_2=80.33333333333333 lat_0=82.05842488888888 lon_0=-154 x_0=12500000 y_0=2500000 datum=WGS84
6122|WGS 84 / EPSG Arctic zone 3-21|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=176 x_0=21500000 y_0=3500000 datum=WGS84
6123|WGS 84 / EPSG Arctic zone 3-23|lcc lat_1=80.33333333333333 lat_2=77 lat_0=78.70733752777778 lon_0=-153 x_0=23500000 y_0=3500000 datum=WGS84
6124|WGS 84 / EPSG Arctic zone 4-12|lcc lat_1=77 lat_2=73.66666666666667 lat_0=75.36440330555556 lon_0=-155 x_0=12500000 y_0=4500000 datum=WGS84
6125|ETRS89 / EPSG Arctic zone 5-47|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-5 x_0=47500000 y_0=5500000 ellps=GRS80
6128|Grand Cayman National Grid 1959|utm zone=17 ellps=clrk66 towgs84=-179.483,-69.379,-27.584,-7.862,8.163,6.042,-13.925 units=ft
6129|Sister Islands National Grid 1961|utm zone=17 ellps=clrk66 towgs84=8.853,-52.644,180.304,-0.393,-2.323,2.96,-24.081 units=ft
6134|CIGD11|longlat ellps=GRS80
6135|CIGD11|longlat ellps=GRS80
6141|Cayman Islands National Grid 2011 (deprecated)|lcc lat_1=19.33333333333333 lat_2=19.7 lat_0=19.33333333333333 lon_0=80.56666666666666 x_0=899160 y_0=579120 ellps=GRS80 units=ft
6201||lcc lat_0=43.3166666666667 lon_0=-84.3333333333333 lat_1=44.1833333333333 lat_2=45.7 x_0=609601.219202438 k_0=1.0000382 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
6202||lcc lat_0=41.5 lon_0=-84.3333333333333 lat_1=42.1 lat_2=43.6666666666667 x_0=609601.219202438 k_0=1.0000382 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
6204|Macedonia State Coordinate System|tmerc lon_0=21 k=0.9999 x_0=500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
6207|Nepal 1981|longlat a=6377276.345 b=6356075.41314024 towgs84=293.17,726.18,245.36,0,0,0,0
6210|SIRGAS 2000 / UTM zone 23N|utm zone=23 ellps=GRS80
6211|SIRGAS 2000 / UTM zone 24N|utm zone=24 ellps=GRS80
6307|NAD83(CORS96) / Puerto Rico and Virgin Is.|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=200000 y_0=200000 ellps=GRS80
6310|CGRS93|longlat ellps=WGS84 towgs84=8.846,-4.394,-1.122,-0.00237,-0.146528,0.130428,0.783926
6311|CGRS93|longlat ellps=WGS84 towgs84=8.846,-4.394,-1.122,-0.00237,-0.146528,0.130428,0.783926
6312|CGRS93 / Cyprus Local Transverse Mercator|tmerc lon_0=33 k=0.99995 x_0=200000 y_0=-3500000 ellps=WGS84 towgs84=8.846,-4.394,-1.122,-0.00237,-0.146528,0.130428,0.783926
6316|Macedonia State Coordinate System zone 7|tmerc lon_0=21 k=0.9999 x_0=7500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
6318|NAD83(2011)|longlat ellps=GRS80
6319|NAD83(2011)|longlat ellps=GRS80
6321|NAD83(PA11)|longlat ellps=GRS80
6322|NAD83(PA11)|longlat ellps=GRS80
6324|NAD83(MA11)|longlat ellps=GRS80
6325|NAD83(MA11)|longlat ellps=GRS80
6328|NAD83(2011) / UTM zone 59N|utm zone=59 ellps=GRS80
6329|NAD83(2011) / UTM zone 60N|utm zone=60 ellps=GRS80
6330|NAD83(2011) / UTM zone 1N|utm zone=1 ellps=GRS80
6331|NAD83(2011) / UTM zone 2N|utm zone=2 ellps=GRS80
6332|NAD83(2011) / UTM zone 3N|utm zone=3 ellps=GRS80
6333|NAD83(2011) / UTM zone 4N|utm zone=4 ellps=GRS80
6334|NAD83(2011) / UTM zone 5N|utm zone=5 ellps=GRS80
6335|NAD83(2011) / UTM zone 6N|utm zone=6 ellps=GRS80
6336|NAD83(2011) / UTM zone 7N|utm zone=7 ellps=GRS80
6337|NAD83(2011) / UTM zone 8N|utm zone=8 ellps=GRS80
6338|NAD83(2011) / UTM zone 9N|utm zone=9 ellps=GRS80
6339|NAD83(2011) / UTM zone 10N|utm zone=10 ellps=GRS80
6340|NAD83(2011) / UTM zone 11N|utm zone=11 ellps=GRS80
6341|NAD83(2011) / UTM zone 12N|utm zone=12 ellps=GRS80
6342|NAD83(2011) / UTM zone 13N|utm zone=13 ellps=GRS80
6343|NAD83(2011) / UTM zone 14N|utm zone=14 ellps=GRS80
6344|NAD83(2011) / UTM zone 15N|utm zone=15 ellps=GRS80
6345|NAD83(2011) / UTM zone 16N|utm zone=16 ellps=GRS80
6346|NAD83(2011) / UTM zone 17N|utm zone=17 ellps=GRS80
6347|NAD83(2011) / UTM zone 18N|utm zone=18 ellps=GRS80
6348|NAD83(2011) / UTM zone 19N|utm zone=19 ellps=GRS80
6350|NAD83(2011) / Conus Albers|aea lat_1=29.5 lat_2=45.5 lat_0=23 lon_0=-96 ellps=GRS80
6351|NAD83(2011) / EPSG Arctic zone 5-29|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-163 x_0=29500000 y_0=5500000 ellps=GRS80
6352|NAD83(2011) / EPSG Arctic zone 5-31|lcc lat_1=73.66666666666667 lat_2=70.33333333333333 lat_0=72.02500919444445 lon_0=-147 x_0=31500000 y_0=5500000 ellps=GRS80
6353|NAD83(2011) / EPSG Arctic zone 6-14|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-165 x_0=14500000 y_0=6500000 ellps=GRS80
6354|NAD83(2011) / EPSG Arctic zone 6-16|lcc lat_1=70.33333333333333 lat_2=67 lat_0=68.68747555555557 lon_0=-147 x_0=16500000 y_0=6500000 ellps=GRS80
6355|NAD83(2011) / Alabama East|tmerc lat_0=30.5 lon_0=-85.83333333333333 k=0.99996 x_0=200000 ellps=GRS80
6356|NAD83(2011) / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=600000 ellps=GRS80
6362|Mexico ITRF92 / LCC|lcc lat_1=17.5 lat_2=29.5 lat_0=12 lon_0=-102 x_0=2500000 ellps=GRS80
6364|Mexico ITRF2008|longlat ellps=GRS80
6365|Mexico ITRF2008|longlat ellps=GRS80
6366|Mexico ITRF2008 / UTM zone 11N|utm zone=11 ellps=GRS80
6367|Mexico ITRF2008 / UTM zone 12N|utm zone=12 ellps=GRS80
6368|Mexico ITRF2008 / UTM zone 13N|utm zone=13 ellps=GRS80
6369|Mexico ITRF2008 / UTM zone 14N|utm zone=14 ellps=GRS80
6370|Mexico ITRF2008 / UTM zone 15N|utm zone=15 ellps=GRS80
6371|Mexico ITRF2008 / UTM zone 16N|utm zone=16 ellps=GRS80
6372|Mexico ITRF2008 / LCC|lcc lat_1=17.5 lat_2=29.5 lat_0=12 lon_0=-102 x_0=2500000 ellps=GRS80
6386|UCS-2000 / Ukraine TM zone 12|tmerc lon_0=36 x_0=300000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
6387|UCS-2000 / Ukraine TM zone 13|tmerc lon_0=39 x_0=300000 ellps=krass towgs84=25,-141,-78.5,0,0.35,0.736,0
6391|Cayman Islands National Grid 2011|lcc lat_1=19.33333333333333 lat_2=19.7 lat_0=19.33333333333333 lon_0=-80.56666666666666 x_0=899160 y_0=579120 ellps=GRS80 units=ft
6393|NAD83(2011) / Alaska Albers|aea lat_1=55 lat_2=65 lat_0=50 lon_0=-154 ellps=GRS80
6394|NAD83(2011) / Alaska zone 1|omerc lat_0=57 lonc=-133.6666666666667 alpha=323.1301023611111 k=0.9999 x_0=5000000 y_0=-5000000 no_uoff gamma=323.1301023611111 ellps=GRS80
6395|NAD83(2011) / Alaska zone 2|tmerc lat_0=54 lon_0=-142 k=0.9999 x_0=500000 ellps=GRS80
6396|NAD83(2011) / Alaska zone 3|tmerc lat_0=54 lon_0=-146 k=0.9999 x_0=500000 ellps=GRS80
6397|NAD83(2011) / Alaska zone 4|tmerc lat_0=54 lon_0=-150 k=0.9999 x_0=500000 ellps=GRS80
6398|NAD83(2011) / Alaska zone 5|tmerc lat_0=54 lon_0=-154 k=0.9999 x_0=500000 ellps=GRS80
6399|NAD83(2011) / Alaska zone 6|tmerc lat_0=54 lon_0=-158 k=0.9999 x_0=500000 ellps=GRS80
6400|NAD83(2011) / Alaska zone 7|tmerc lat_0=54 lon_0=-162 k=0.9999 x_0=500000 ellps=GRS80
6401|NAD83(2011) / Alaska zone 8|tmerc lat_0=54 lon_0=-166 k=0.9999 x_0=500000 ellps=GRS80
6402|NAD83(2011) / Alaska zone 9|tmerc lat_0=54 lon_0=-170 k=0.9999 x_0=500000 ellps=GRS80
6403|NAD83(2011) / Alaska zone 10|lcc lat_1=53.83333333333334 lat_2=51.83333333333334 lat_0=51 lon_0=-176 x_0=1000000 ellps=GRS80
6404|NAD83(2011) / Arizona Central|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80
6405|NAD83(2011) / Arizona Central (ft)|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
6406|NAD83(2011) / Arizona East|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80
6407|NAD83(2011) / Arizona East (ft)|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 ellps=GRS80 units=ft
6408|NAD83(2011) / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80
6409|NAD83(2011) / Arizona West (ft)|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 ellps=GRS80 units=ft
6410|NAD83(2011) / Arkansas North|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=400000 ellps=GRS80
6411|NAD83(2011) / Arkansas North (ftUS)|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=399999.99998984 ellps=GRS80 units=us-ft
6412|NAD83(2011) / Arkansas South|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=400000 y_0=400000 ellps=GRS80
6413|NAD83(2011) / Arkansas South (ftUS)|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
6414|NAD83(2011) / California Albers|aea lat_1=34 lat_2=40.5 lon_0=-120 y_0=-4000000 ellps=GRS80
6415|NAD83(2011) / California zone 1|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
6416|NAD83(2011) / California zone 1 (ftUS)|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6417|NAD83(2011) / California zone 2|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000 y_0=500000 ellps=GRS80
6418|NAD83(2011) / California zone 2 (ftUS)|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6419|NAD83(2011) / California zone 3|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000 y_0=500000 ellps=GRS80
6420|NAD83(2011) / California zone 3 (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6421|NAD83(2011) / California zone 4|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000 y_0=500000 ellps=GRS80
6422|NAD83(2011) / California zone 4 (ftUS)|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6423|NAD83(2011) / California zone 5|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000 y_0=500000 ellps=GRS80
6424|NAD83(2011) / California zone 5 (ftUS)|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6425|NAD83(2011) / California zone 6|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000 y_0=500000 ellps=GRS80
6426|NAD83(2011) / California zone 6 (ftUS)|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000.0001016 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6427|NAD83(2011) / Colorado Central|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
6428|NAD83(2011) / Colorado Central (ftUS)|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
6429|NAD83(2011) / Colorado North|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
6430|NAD83(2011) / Colorado North (ftUS)|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
6431|NAD83(2011) / Colorado South|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 ellps=GRS80
6432|NAD83(2011) / Colorado South (ftUS)|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8288036576 y_0=304800.6096012192 ellps=GRS80 units=us-ft
6433|NAD83(2011) / Connecticut|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096 y_0=152400.3048 ellps=GRS80
6434|NAD83(2011) / Connecticut (ftUS)|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096012192 y_0=152400.3048006096 ellps=GRS80 units=us-ft
6435|NAD83(2011) / Delaware|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000 ellps=GRS80
6436|NAD83(2011) / Delaware (ftUS)|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000.0001016002 ellps=GRS80 units=us-ft
6437|NAD83(2011) / Florida East|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000 ellps=GRS80
6438|NAD83(2011) / Florida East (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
6439|NAD83(2011) / Florida GDL Albers|aea lat_1=24 lat_2=31.5 lat_0=24 lon_0=-84 x_0=400000 ellps=GRS80
6440|NAD83(2011) / Florida North|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80
6441|NAD83(2011) / Florida North (ftUS)|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 ellps=GRS80 units=us-ft
6442|NAD83(2011) / Florida West|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000 ellps=GRS80
6443|NAD83(2011) / Florida West (ftUS)|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000.0001016002 ellps=GRS80 units=us-ft
6444|NAD83(2011) / Georgia East|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000 ellps=GRS80
6445|NAD83(2011) / Georgia East (ftUS)|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000.0001016002 ellps=GRS80 units=us-ft
6446|NAD83(2011) / Georgia West|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=700000 ellps=GRS80
6447|NAD83(2011) / Georgia West (ftUS)|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=699999.9998983998 ellps=GRS80 units=us-ft
6448|NAD83(2011) / Idaho Central|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000 ellps=GRS80
6449|NAD83(2011) / Idaho Central (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6450|NAD83(2011) / Idaho East|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000 ellps=GRS80
6451|NAD83(2011) / Idaho East (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000.0001016002 ellps=GRS80 units=us-ft
6452|NAD83(2011) / Idaho West|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000 ellps=GRS80
6453|NAD83(2011) / Idaho West (ftUS)|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000.0001016001 ellps=GRS80 units=us-ft
6454|NAD83(2011) / Illinois East|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000 ellps=GRS80
6455|NAD83(2011) / Illinois East (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000.0000000001 ellps=GRS80 units=us-ft
6456|NAD83(2011) / Illinois West|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=700000 ellps=GRS80
6457|NAD83(2011) / Illinois West (ftUS)|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=699999.9999898402 ellps=GRS80 units=us-ft
6458|NAD83(2011) / Indiana East|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=100000 y_0=250000 ellps=GRS80
6459|NAD83(2011) / Indiana East (ftUS)|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=99999.99989839978 y_0=249999.9998983998 ellps=GRS80 units=us-ft
6460|NAD83(2011) / Indiana West|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=250000 ellps=GRS80
6461|NAD83(2011) / Indiana West (ftUS)|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=249999.9998983998 ellps=GRS80 units=us-ft
6462|NAD83(2011) / Iowa North|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=1000000 ellps=GRS80
6463|NAD83(2011) / Iowa North (ftUS)|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=999999.9999898402 ellps=GRS80 units=us-ft
6464|NAD83(2011) / Iowa South|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000 ellps=GRS80
6465|NAD83(2011) / Iowa South (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000.00001016 ellps=GRS80 units=us-ft
6466|NAD83(2011) / Kansas North|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=400000 ellps=GRS80
6467|NAD83(2011) / Kansas North (ftUS)|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=399999.99998984 ellps=GRS80 units=us-ft
6468|NAD83(2011) / Kansas South|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=400000 y_0=400000 ellps=GRS80
6469|NAD83(2011) / Kansas South (ftUS)|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=399999.99998984 y_0=399999.99998984 ellps=GRS80 units=us-ft
6470|NAD83(2011) / Kentucky North|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000 ellps=GRS80
6471|NAD83(2011) / Kentucky North (ftUS)|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6472|NAD83(2011) / Kentucky Single Zone|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=1000000 ellps=GRS80
6473|NAD83(2011) / Kentucky Single Zone (ftUS)|lcc lat_1=37.08333333333334 lat_2=38.66666666666666 lat_0=36.33333333333334 lon_0=-85.75 x_0=1500000 y_0=999999.9998983998 ellps=GRS80 units=us-ft
6474|NAD83(2011) / Kentucky South|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000 y_0=500000 ellps=GRS80
6475|NAD83(2011) / Kentucky South (ftUS)|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000.0001016001 y_0=500000.0001016001 ellps=GRS80 units=us-ft
6476|NAD83(2011) / Louisiana North|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=1000000 ellps=GRS80
6477|NAD83(2011) / Louisiana North (ftUS)|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=999999.9999898402 ellps=GRS80 units=us-ft
6478|NAD83(2011) / Louisiana South|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=1000000 ellps=GRS80
6479|NAD83(2011) / Louisiana South (ftUS)|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=999999.9999898402 ellps=GRS80 units=us-ft
6480|NAD83(2011) / Maine CS2000 Central|tmerc lat_0=43.5 lon_0=-69.125 k=0.99998 x_0=500000 ellps=GRS80
6481|NAD83(2011) / Maine CS2000 East|tmerc lat_0=43.83333333333334 lon_0=-67.875 k=0.99998 x_0=700000 ellps=GRS80
6482|NAD83(2011) / Maine CS2000 West|tmerc lat_0=42.83333333333334 lon_0=-70.375 k=0.99998 x_0=300000 ellps=GRS80
6483|NAD83(2011) / Maine East|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 ellps=GRS80
6484|NAD83(2011) / Maine East (ftUS)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000.0000000001 ellps=GRS80 units=us-ft
6485|NAD83(2011) / Maine West|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80
6486|NAD83(2011) / Maine West (ftUS)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80 units=us-ft
6487|NAD83(2011) / Maryland|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=400000 ellps=GRS80
6488|NAD83(2011) / Maryland (ftUS)|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=399999.9998983998 ellps=GRS80 units=us-ft
6489|NAD83(2011) / Massachusetts Island|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000 ellps=GRS80
6490|NAD83(2011) / Massachusetts Island (ftUS)|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6491|NAD83(2011) / Massachusetts Mainland|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000 y_0=750000 ellps=GRS80
6492|NAD83(2011) / Massachusetts Mainland (ftUS)|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000.0001016002 y_0=750000 ellps=GRS80 units=us-ft
6493|NAD83(2011) / Michigan Central|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=6000000 ellps=GRS80
6494|NAD83(2011) / Michigan Central (ft)|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=5999999.999976001 ellps=GRS80 units=ft
6495|NAD83(2011) / Michigan North|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=8000000 ellps=GRS80
6496|NAD83(2011) / Michigan North (ft)|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=7999999.999968001 ellps=GRS80 units=ft
6497|NAD83(2011) / Michigan Oblique Mercator|omerc lat_0=45.30916666666666 lonc=-86 alpha=337.25556 k=0.9996 x_0=2546731.496 y_0=-4354009.816 no_uoff gamma=337.25556 ellps=GRS80
6498|NAD83(2011) / Michigan South|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=4000000 ellps=GRS80
6499|NAD83(2011) / Michigan South (ft)|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=3999999.999984 ellps=GRS80 units=ft
6500|NAD83(2011) / Minnesota Central|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000 y_0=100000 ellps=GRS80
6501|NAD83(2011) / Minnesota Central (ftUS)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
6502|NAD83(2011) / Minnesota North|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000 y_0=100000 ellps=GRS80
6503|NAD83(2011) / Minnesota North (ftUS)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
6504|NAD83(2011) / Minnesota South|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000 y_0=100000 ellps=GRS80
6505|NAD83(2011) / Minnesota South (ftUS)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
6506|NAD83(2011) / Mississippi East|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000 ellps=GRS80
6507|NAD83(2011) / Mississippi East (ftUS)|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000.0000000001 ellps=GRS80 units=us-ft
6508|NAD83(2011) / Mississippi TM|tmerc lat_0=32.5 lon_0=-89.75 k=0.9998335 x_0=500000 y_0=1300000 ellps=GRS80
6509|NAD83(2011) / Mississippi West|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=700000 ellps=GRS80
6510|NAD83(2011) / Mississippi West (ftUS)|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=699999.9998983998 ellps=GRS80 units=us-ft
6511|NAD83(2011) / Missouri Central|tmerc lat_0=35.83333333333334 lon_0=-92.5 k=0.999933333 x_0=500000 ellps=GRS80
6512|NAD83(2011) / Missouri East|tmerc lat_0=35.83333333333334 lon_0=-90.5 k=0.999933333 x_0=250000 ellps=GRS80
6513|NAD83(2011) / Missouri West|tmerc lat_0=36.16666666666666 lon_0=-94.5 k=0.999941177 x_0=850000 ellps=GRS80
6514|NAD83(2011) / Montana|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=600000 ellps=GRS80
6515|NAD83(2011) / Montana (ft)|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=599999.9999976 ellps=GRS80 units=ft
6516|NAD83(2011) / Nebraska|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000 ellps=GRS80
6517|NAD83(2011) / Nebraska (ftUS) (deprecated)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.00001016 ellps=GRS80 units=us-ft
6518|NAD83(2011) / Nevada Central|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000 y_0=6000000 ellps=GRS80
6519|NAD83(2011) / Nevada Central (ftUS)|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000.00001016 y_0=6000000 ellps=GRS80 units=us-ft
6520|NAD83(2011) / Nevada East|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000 y_0=8000000 ellps=GRS80
6521|NAD83(2011) / Nevada East (ftUS)|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000.00001016 y_0=8000000.000010163 ellps=GRS80 units=us-ft
6522|NAD83(2011) / Nevada West|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000 y_0=4000000 ellps=GRS80
6523|NAD83(2011) / Nevada West (ftUS)|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000.0000101599 y_0=3999999.99998984 ellps=GRS80 units=us-ft
6524|NAD83(2011) / New Hampshire|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000 ellps=GRS80
6525|NAD83(2011) / New Hampshire (ftUS)|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000.0000000001 ellps=GRS80 units=us-ft
6526|NAD83(2011) / New Jersey|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
6527|NAD83(2011) / New Jersey (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
6528|NAD83(2011) / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000 ellps=GRS80
6529|NAD83(2011) / New Mexico Central (ftUS)|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6530|NAD83(2011) / New Mexico East|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80
6531|NAD83(2011) / New Mexico East (ftUS)|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 ellps=GRS80 units=us-ft
6532|NAD83(2011) / New Mexico West|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000 ellps=GRS80
6533|NAD83(2011) / New Mexico West (ftUS)|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000.0001016001 ellps=GRS80 units=us-ft
6534|NAD83(2011) / New York Central|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=250000 ellps=GRS80
6535|NAD83(2011) / New York Central (ftUS)|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=249999.9998983998 ellps=GRS80 units=us-ft
6536|NAD83(2011) / New York East|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80
6537|NAD83(2011) / New York East (ftUS)|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 ellps=GRS80 units=us-ft
6538|NAD83(2011) / New York Long Island|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000 ellps=GRS80
6539|NAD83(2011) / New York Long Island (ftUS)|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000.0000000001 ellps=GRS80 units=us-ft
6540|NAD83(2011) / New York West|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000 ellps=GRS80
6541|NAD83(2011) / New York West (ftUS)|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000.0001016001 ellps=GRS80 units=us-ft
6542|NAD83(2011) / North Carolina|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.22 ellps=GRS80
6543|NAD83(2011) / North Carolina (ftUS)|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.2192024384 ellps=GRS80 units=us-ft
6544|NAD83(2011) / North Dakota North|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=600000 ellps=GRS80
6545|NAD83(2011) / North Dakota North (ft)|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
6546|NAD83(2011) / North Dakota South|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=600000 ellps=GRS80
6547|NAD83(2011) / North Dakota South (ft)|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=599999.9999976 ellps=GRS80 units=ft
6548|NAD83(2011) / Ohio North|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80
6549|NAD83(2011) / Ohio North (ftUS)|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
6550|NAD83(2011) / Ohio South|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80
6551|NAD83(2011) / Ohio South (ftUS)|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 ellps=GRS80 units=us-ft
6552|NAD83(2011) / Oklahoma North|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80
6553|NAD83(2011) / Oklahoma North (ftUS)|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
6554|NAD83(2011) / Oklahoma South|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80
6555|NAD83(2011) / Oklahoma South (ftUS)|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 ellps=GRS80 units=us-ft
6556|NAD83(2011) / Oregon LCC (m)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=400000 ellps=GRS80
6557|NAD83(2011) / Oregon GIC Lambert (ft)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=399999.9999984 ellps=GRS80 units=ft
6558|NAD83(2011) / Oregon North|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000 ellps=GRS80
6559|NAD83(2011) / Oregon North (ft)|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000.0001424 ellps=GRS80 units=ft
6560|NAD83(2011) / Oregon South|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000 ellps=GRS80
6561|NAD83(2011) / Oregon South (ft)|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000.0001464 ellps=GRS80 units=ft
6562|NAD83(2011) / Pennsylvania North|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80
6563|NAD83(2011) / Pennsylvania North (ftUS)|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
6564|NAD83(2011) / Pennsylvania South|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80
6565|NAD83(2011) / Pennsylvania South (ftUS)|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 ellps=GRS80 units=us-ft
6566|NAD83(2011) / Puerto Rico and Virgin Is.|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=200000 y_0=200000 ellps=GRS80
6567|NAD83(2011) / Rhode Island|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=100000 ellps=GRS80
6568|NAD83(2011) / Rhode Island (ftUS)|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=99999.99998983997 ellps=GRS80 units=us-ft
6569|NAD83(2011) / South Carolina|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80
6570|NAD83(2011) / South Carolina (ft)|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 ellps=GRS80 units=ft
6571|NAD83(2011) / South Dakota North|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80
6572|NAD83(2011) / South Dakota North (ftUS)|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 ellps=GRS80 units=us-ft
6573|NAD83(2011) / South Dakota South|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80
6574|NAD83(2011) / South Dakota South (ftUS)|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 ellps=GRS80 units=us-ft
6575|NAD83(2011) / Tennessee|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80
6576|NAD83(2011) / Tennessee (ftUS)|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 ellps=GRS80 units=us-ft
6577|NAD83(2011) / Texas Central|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=700000 y_0=3000000 ellps=GRS80
6578|NAD83(2011) / Texas Central (ftUS)|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=699999.9998983998 y_0=3000000 ellps=GRS80 units=us-ft
6579|NAD83(2011) / Texas Centric Albers Equal Area|aea lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=6000000 ellps=GRS80
6580|NAD83(2011) / Texas Centric Lambert Conformal|lcc lat_1=27.5 lat_2=35 lat_0=18 lon_0=-100 x_0=1500000 y_0=5000000 ellps=GRS80
6581|NAD83(2011) / Texas North|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000 y_0=1000000 ellps=GRS80
6582|NAD83(2011) / Texas North (ftUS)|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000.0001016002 y_0=999999.9998983998 ellps=GRS80 units=us-ft
6583|NAD83(2011) / Texas North Central|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000 ellps=GRS80
6584|NAD83(2011) / Texas North Central (ftUS)|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000.0001016 ellps=GRS80 units=us-ft
6585|NAD83(2011) / Texas South|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000 y_0=5000000 ellps=GRS80
6586|NAD83(2011) / Texas South (ftUS)|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000.0000000001 y_0=5000000.0001016 ellps=GRS80 units=us-ft
6587|NAD83(2011) / Texas South Central|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=4000000 ellps=GRS80
6588|NAD83(2011) / Texas South Central (ftUS)|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=3999999.9998984 ellps=GRS80 units=us-ft
6589|NAD83(2011) / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000 ellps=GRS80
6590|NAD83(2011) / Vermont (ftUS)|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000.00001016 ellps=GRS80 units=us-ft
6591|NAD83(2011) / Virginia Lambert|lcc lat_1=37 lat_2=39.5 lat_0=36 lon_0=-79.5 ellps=GRS80
6592|NAD83(2011) / Virginia North|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000 y_0=2000000 ellps=GRS80
6593|NAD83(2011) / Virginia North (ftUS)|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000.0001016 y_0=2000000.0001016 ellps=GRS80 units=us-ft
6594|NAD83(2011) / Virginia South|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000 y_0=1000000 ellps=GRS80
6595|NAD83(2011) / Virginia South (ftUS)|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000.0001016 y_0=999999.9998983998 ellps=GRS80 units=us-ft
6596|NAD83(2011) / Washington North|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000 ellps=GRS80
6597|NAD83(2011) / Washington North (ftUS)|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6598|NAD83(2011) / Washington South|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000 ellps=GRS80
6599|NAD83(2011) / Washington South (ftUS)|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000.0001016001 ellps=GRS80 units=us-ft
6600|NAD83(2011) / West Virginia North|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80
6601|NAD83(2011) / West Virginia North (ftUS)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80 units=us-ft
6602|NAD83(2011) / West Virginia South|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80
6603|NAD83(2011) / West Virginia South (ftUS)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80 units=us-ft
6604|NAD83(2011) / Wisconsin Central (deprecated)|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80
6605|NAD83(2011) / Wisconsin Central (ftUS)|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
6606|NAD83(2011) / Wisconsin North|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80
6607|NAD83(2011) / Wisconsin North (ftUS)|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
6608|NAD83(2011) / Wisconsin South|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80
6609|NAD83(2011) / Wisconsin South (ftUS)|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 ellps=GRS80 units=us-ft
6610|NAD83(2011) / Wisconsin Transverse Mercator|tmerc lon_0=-90 k=0.9996 x_0=520000 y_0=-4480000 ellps=GRS80
6611|NAD83(2011) / Wyoming East|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000 ellps=GRS80
6612|NAD83(2011) / Wyoming East (ftUS)|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000.00001016 ellps=GRS80 units=us-ft
6613|NAD83(2011) / Wyoming East Central|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=400000 y_0=100000 ellps=GRS80
6614|NAD83(2011) / Wyoming East Central (ftUS)|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=399999.99998984 y_0=99999.99998983997 ellps=GRS80 units=us-ft
6615|NAD83(2011) / Wyoming West|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000 y_0=100000 ellps=GRS80
6616|NAD83(2011) / Wyoming West (ftUS)|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
6617|NAD83(2011) / Wyoming West Central|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80
6618|NAD83(2011) / Wyoming West Central (ftUS)|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 ellps=GRS80 units=us-ft
6619|NAD83(2011) / Utah Central|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000 y_0=2000000 ellps=GRS80
6620|NAD83(2011) / Utah North|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000 y_0=1000000 ellps=GRS80
6621|NAD83(2011) / Utah South|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000 y_0=3000000 ellps=GRS80
6622|NAD83(CSRS) / Quebec Lambert|lcc lat_1=60 lat_2=46 lat_0=44 lon_0=-68.5 ellps=GRS80
6623|NAD83 / Quebec Albers|aea lat_1=60 lat_2=46 lat_0=44 lon_0=-68.5 datum=NAD83
6624|NAD83(CSRS) / Quebec Albers|aea lat_1=60 lat_2=46 lat_0=44 lon_0=-68.5 ellps=GRS80
6625|NAD83(2011) / Utah Central (ftUS)|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=2000000.00001016 ellps=GRS80 units=us-ft
6626|NAD83(2011) / Utah North (ftUS)|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000.00001016 y_0=999999.9999898402 ellps=GRS80 units=us-ft
6627|NAD83(2011) / Utah South (ftUS)|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000.00001016 y_0=3000000 ellps=GRS80 units=us-ft
6628|NAD83(PA11) / Hawaii zone 1|tmerc lat_0=18.83333333333333 lon_0=-155.5 k=0.999966667 x_0=500000 ellps=GRS80
6629|NAD83(PA11) / Hawaii zone 2|tmerc lat_0=20.33333333333333 lon_0=-156.6666666666667 k=0.999966667 x_0=500000 ellps=GRS80
6630|NAD83(PA11) / Hawaii zone 3|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000 ellps=GRS80
6631|NAD83(PA11) / Hawaii zone 4|tmerc lat_0=21.83333333333333 lon_0=-159.5 k=0.99999 x_0=500000 ellps=GRS80
6632|NAD83(PA11) / Hawaii zone 5|tmerc lat_0=21.66666666666667 lon_0=-160.1666666666667 x_0=500000 ellps=GRS80
6633|NAD83(PA11) / Hawaii zone 3 (ftUS)|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000.00001016 ellps=GRS80 units=us-ft
6634|NAD83(PA11) / UTM zone 4N|utm zone=4 ellps=GRS80
6635|NAD83(PA11) / UTM zone 5N|utm zone=5 ellps=GRS80
6636|NAD83(PA11) / UTM zone 2S|utm zone=2 south ellps=GRS80
6637|NAD83(MA11) / Guam Map Grid|tmerc lat_0=13.5 lon_0=144.75 x_0=100000 y_0=200000 ellps=GRS80
6646|Karbala 1979 / Iraq National Grid|tmerc lat_0=29.02626833333333 lon_0=46.5 k=0.9994 x_0=800000 ellps=clrk80 towgs84=70.995,-335.916,262.898,0,0,0,0
6667|JGD2011|longlat ellps=GRS80
6668|JGD2011|longlat ellps=GRS80
6669|JGD2011 / Japan Plane Rectangular CS I|tmerc lat_0=33 lon_0=129.5 k=0.9999 ellps=GRS80
6670|JGD2011 / Japan Plane Rectangular CS II|tmerc lat_0=33 lon_0=131 k=0.9999 ellps=GRS80
6671|JGD2011 / Japan Plane Rectangular CS III|tmerc lat_0=36 lon_0=132.1666666666667 k=0.9999 ellps=GRS80
6672|JGD2011 / Japan Plane Rectangular CS IV|tmerc lat_0=33 lon_0=133.5 k=0.9999 ellps=GRS80
6673|JGD2011 / Japan Plane Rectangular CS V|tmerc lat_0=36 lon_0=134.3333333333333 k=0.9999 ellps=GRS80
6674|JGD2011 / Japan Plane Rectangular CS VI|tmerc lat_0=36 lon_0=136 k=0.9999 ellps=GRS80
6675|JGD2011 / Japan Plane Rectangular CS VII|tmerc lat_0=36 lon_0=137.1666666666667 k=0.9999 ellps=GRS80
6676|JGD2011 / Japan Plane Rectangular CS VIII|tmerc lat_0=36 lon_0=138.5 k=0.9999 ellps=GRS80
6677|JGD2011 / Japan Plane Rectangular CS IX|tmerc lat_0=36 lon_0=139.8333333333333 k=0.9999 ellps=GRS80
6678|JGD2011 / Japan Plane Rectangular CS X|tmerc lat_0=40 lon_0=140.8333333333333 k=0.9999 ellps=GRS80
6679|JGD2011 / Japan Plane Rectangular CS XI|tmerc lat_0=44 lon_0=140.25 k=0.9999 ellps=GRS80
6680|JGD2011 / Japan Plane Rectangular CS XII|tmerc lat_0=44 lon_0=142.25 k=0.9999 ellps=GRS80
6681|JGD2011 / Japan Plane Rectangular CS XIII|tmerc lat_0=44 lon_0=144.25 k=0.9999 ellps=GRS80
6682|JGD2011 / Japan Plane Rectangular CS XIV|tmerc lat_0=26 lon_0=142 k=0.9999 ellps=GRS80
6683|JGD2011 / Japan Plane Rectangular CS XV|tmerc lat_0=26 lon_0=127.5 k=0.9999 ellps=GRS80
6684|JGD2011 / Japan Plane Rectangular CS XVI|tmerc lat_0=26 lon_0=124 k=0.9999 ellps=GRS80
6685|JGD2011 / Japan Plane Rectangular CS XVII|tmerc lat_0=26 lon_0=131 k=0.9999 ellps=GRS80
6686|JGD2011 / Japan Plane Rectangular CS XVIII|tmerc lat_0=20 lon_0=136 k=0.9999 ellps=GRS80
6687|JGD2011 / Japan Plane Rectangular CS XIX|tmerc lat_0=26 lon_0=154 k=0.9999 ellps=GRS80
6688|JGD2011 / UTM zone 51N|utm zone=51 ellps=GRS80
6689|JGD2011 / UTM zone 52N|utm zone=52 ellps=GRS80
6690|JGD2011 / UTM zone 53N|utm zone=53 ellps=GRS80
6691|JGD2011 / UTM zone 54N|utm zone=54 ellps=GRS80
6692|JGD2011 / UTM zone 55N|utm zone=55 ellps=GRS80
6703|WGS 84 / TM 60 SW|tmerc lon_0=-60 k=0.9996 x_0=500000 y_0=10000000 datum=WGS84
6705|RDN2008|longlat ellps=GRS80
6706|RDN2008|longlat ellps=GRS80
6707|RDN2008 / UTM zone 32N (N-E)|utm zone=32 ellps=GRS80
6708|RDN2008 / UTM zone 33N (N-E)|utm zone=33 ellps=GRS80
6709|RDN2008 / UTM zone 34N (N-E)|utm zone=34 ellps=GRS80
6720|WGS 84 / CIG92|tmerc lon_0=105.625 k=1.000024 x_0=50000 y_0=1300000 datum=WGS84
6721|GDA94 / CIG94|tmerc lon_0=105.625 k=1.00002514 x_0=50000 y_0=1300000 ellps=GRS80
6722|WGS 84 / CKIG92|tmerc lon_0=96.875 x_0=50000 y_0=1400000 datum=WGS84
6723|GDA94 / CKIG94|tmerc lon_0=96.875 k=0.99999387 x_0=50000 y_0=1500000 ellps=GRS80
6732|GDA94 / MGA zone 41 (deprecated)|utm zone=41 south ellps=GRS80
6733|GDA94 / MGA zone 42 (deprecated)|utm zone=42 south ellps=GRS80
6734|GDA94 / MGA zone 43 (deprecated)|utm zone=43 south ellps=GRS80
6735|GDA94 / MGA zone 44 (deprecated)|utm zone=44 south ellps=GRS80
6736|GDA94 / MGA zone 46|utm zone=46 south ellps=GRS80
6737|GDA94 / MGA zone 47|utm zone=47 south ellps=GRS80
6738|GDA94 / MGA zone 59|utm zone=59 south ellps=GRS80
6782|NAD83(CORS96)|longlat ellps=GRS80
6783|NAD83(CORS96)|longlat ellps=GRS80
6784|NAD83(CORS96) / Oregon Baker zone (m)|tmerc lat_0=44.5 lon_0=-117.8333333333333 k=1.00016 x_0=40000 ellps=GRS80
6785|NAD83(CORS96) / Oregon Baker zone (ft)|tmerc lat_0=44.5 lon_0=-117.8333333333333 k=1.00016 x_0=39999.99999984 ellps=GRS80 units=ft
6786|NAD83(2011) / Oregon Baker zone (m)|tmerc lat_0=44.5 lon_0=-117.8333333333333 k=1.00016 x_0=40000 ellps=GRS80
6787|NAD83(2011) / Oregon Baker zone (ft)|tmerc lat_0=44.5 lon_0=-117.8333333333333 k=1.00016 x_0=39999.99999984 ellps=GRS80 units=ft
6788|NAD83(CORS96) / Oregon Bend-Klamath Falls zone (m)|tmerc lat_0=41.75 lon_0=-121.75 k=1.0002 x_0=80000 ellps=GRS80
6789|NAD83(CORS96) / Oregon Bend-Klamath Falls zone (ft)|tmerc lat_0=41.75 lon_0=-121.75 k=1.0002 x_0=79999.99999968 ellps=GRS80 units=ft
6790|NAD83(2011) / Oregon Bend-Klamath Falls zone (m)|tmerc lat_0=41.75 lon_0=-121.75 k=1.0002 x_0=80000 ellps=GRS80
6791|NAD83(2011) / Oregon Bend-Klamath Falls zone (ft)|tmerc lat_0=41.75 lon_0=-121.75 k=1.0002 x_0=79999.99999968 ellps=GRS80 units=ft
6792|NAD83(CORS96) / Oregon Bend-Redmond-Prineville zone (m)|lcc lat_1=44.66666666666666 lat_0=44.66666666666666 lon_0=-121.25 k_0=1.00012 x_0=80000 y_0=130000 ellps=GRS80
6793|NAD83(CORS96) / Oregon Bend-Redmond-Prineville zone (ft)|lcc lat_1=44.66666666666666 lat_0=44.66666666666666 lon_0=-121.25 k_0=1.00012 x_0=79999.99999968 y_0=130000.00001472 ellps=GRS80 units=ft
6794|NAD83(2011) / Oregon Bend-Redmond-Prineville zone (m)|lcc lat_1=44.66666666666666 lat_0=44.66666666666666 lon_0=-121.25 k_0=1.00012 x_0=80000 y_0=130000 ellps=GRS80
6795|NAD83(2011) / Oregon Bend-Redmond-Prineville zone (ft)|lcc lat_1=44.66666666666666 lat_0=44.66666666666666 lon_0=-121.25 k_0=1.00012 x_0=79999.99999968 y_0=130000.00001472 ellps=GRS80 units=ft
6796|NAD83(CORS96) / Oregon Bend-Burns zone (m)|lcc lat_1=43.66666666666666 lat_0=43.66666666666666 lon_0=-119.75 k_0=1.0002 x_0=120000 y_0=60000 ellps=GRS80
6797|NAD83(CORS96) / Oregon Bend-Burns zone (ft)|lcc lat_1=43.66666666666666 lat_0=43.66666666666666 lon_0=-119.75 k_0=1.0002 x_0=119999.99999952 y_0=59999.99999976 ellps=GRS80 units=ft
6798|NAD83(2011) / Oregon Bend-Burns zone (m)|lcc lat_1=43.66666666666666 lat_0=43.66666666666666 lon_0=-119.75 k_0=1.0002 x_0=120000 y_0=60000 ellps=GRS80
6799|NAD83(2011) / Oregon Bend-Burns zone (ft)|lcc lat_1=43.66666666666666 lat_0=43.66666666666666 lon_0=-119.75 k_0=1.0002 x_0=119999.99999952 y_0=59999.99999976 ellps=GRS80 units=ft
6800|NAD83(CORS96) / Oregon Canyonville-Grants Pass zone (m)|tmerc lat_0=42.5 lon_0=-123.3333333333333 k=1.00007 x_0=40000 ellps=GRS80
6801|NAD83(CORS96) / Oregon Canyonville-Grants Pass zone (ft)|tmerc lat_0=42.5 lon_0=-123.3333333333333 k=1.00007 x_0=39999.99999984 ellps=GRS80 units=ft
6802|NAD83(2011) / Oregon Canyonville-Grants Pass zone (m)|tmerc lat_0=42.5 lon_0=-123.3333333333333 k=1.00007 x_0=40000 ellps=GRS80
6803|NAD83(2011) / Oregon Canyonville-Grants Pass zone (ft)|tmerc lat_0=42.5 lon_0=-123.3333333333333 k=1.00007 x_0=39999.99999984 ellps=GRS80 units=ft
6804|NAD83(CORS96) / Oregon Columbia River East zone (m)|lcc lat_1=45.66666666666666 lat_0=45.66666666666666 lon_0=-120.5 k_0=1.000008 x_0=150000 y_0=30000 ellps=GRS80
6805|NAD83(CORS96) / Oregon Columbia River East zone (ft)|lcc lat_1=45.66666666666666 lat_0=45.66666666666666 lon_0=-120.5 k_0=1.000008 x_0=150000.00001464 y_0=30000.00001512 ellps=GRS80 units=ft
6806|NAD83(2011) / Oregon Columbia River East zone (m)|lcc lat_1=45.66666666666666 lat_0=45.66666666666666 lon_0=-120.5 k_0=1.000008 x_0=150000 y_0=30000 ellps=GRS80
6807|NAD83(2011) / Oregon Columbia River East zone (ft)|lcc lat_1=45.66666666666666 lat_0=45.66666666666666 lon_0=-120.5 k_0=1.000008 x_0=150000.00001464 y_0=30000.00001512 ellps=GRS80 units=ft
6808|NAD83(CORS96) / Oregon Columbia River West zone (m)|omerc lat_0=45.91666666666666 lonc=-123 alpha=295 x_0=7000000 y_0=-3000000 no_uoff gamma=295 ellps=GRS80
6809|NAD83(CORS96) / Oregon Columbia River West zone (ft)|omerc lat_0=45.91666666666666 lonc=-123 alpha=295 x_0=7000000.00000248 y_0=-2999999.999988 no_uoff gamma=295 ellps=GRS80 units=ft
6810|NAD83(2011) / Oregon Columbia River West zone (m)|omerc lat_0=45.91666666666666 lonc=-123 alpha=295 x_0=7000000 y_0=-3000000 no_uoff gamma=295 ellps=GRS80
6811|NAD83(2011) / Oregon Columbia River West zone (ft)|omerc lat_0=45.91666666666666 lonc=-123 alpha=295 x_0=7000000.00000248 y_0=-2999999.999988 no_uoff gamma=295 ellps=GRS80 units=ft
6812|NAD83(CORS96) / Oregon Cottage Grove-Canyonville zone (m)|tmerc lat_0=42.83333333333334 lon_0=-123.3333333333333 k=1.000023 x_0=50000 ellps=GRS80
6813|NAD83(CORS96) / Oregon Cottage Grove-Canyonville zone (ft)|tmerc lat_0=42.83333333333334 lon_0=-123.3333333333333 k=1.000023 x_0=50000.00001504 ellps=GRS80 units=ft
6814|NAD83(2011) / Oregon Cottage Grove-Canyonville zone (m)|tmerc lat_0=42.83333333333334 lon_0=-123.3333333333333 k=1.000023 x_0=50000 ellps=GRS80
6815|NAD83(2011) / Oregon Cottage Grove-Canyonville zone (ft)|tmerc lat_0=42.83333333333334 lon_0=-123.3333333333333 k=1.000023 x_0=50000.00001504 ellps=GRS80 units=ft
6816|NAD83(CORS96) / Oregon Dufur-Madras zone (m)|tmerc lat_0=44.5 lon_0=-121 k=1.00011 x_0=80000 ellps=GRS80
6817|NAD83(CORS96) / Oregon Dufur-Madras zone (ft)|tmerc lat_0=44.5 lon_0=-121 k=1.00011 x_0=79999.99999968 ellps=GRS80 units=ft
6818|NAD83(2011) / Oregon Dufur-Madras zone (m)|tmerc lat_0=44.5 lon_0=-121 k=1.00011 x_0=80000 ellps=GRS80
6819|NAD83(2011) / Oregon Dufur-Madras zone (ft)|tmerc lat_0=44.5 lon_0=-121 k=1.00011 x_0=79999.99999968 ellps=GRS80 units=ft
6820|NAD83(CORS96) / Oregon Eugene zone (m)|tmerc lat_0=43.75 lon_0=-123.1666666666667 k=1.000015 x_0=50000 ellps=GRS80
6821|NAD83(CORS96) / Oregon Eugene zone (ft)|tmerc lat_0=43.75 lon_0=-123.1666666666667 k=1.000015 x_0=50000.00001504 ellps=GRS80 units=ft
6822|NAD83(2011) / Oregon Eugene zone (m)|tmerc lat_0=43.75 lon_0=-123.1666666666667 k=1.000015 x_0=50000 ellps=GRS80
6823|NAD83(2011) / Oregon Eugene zone (ft)|tmerc lat_0=43.75 lon_0=-123.1666666666667 k=1.000015 x_0=50000.00001504 ellps=GRS80 units=ft
6824|NAD83(CORS96) / Oregon Grants Pass-Ashland zone (m)|tmerc lat_0=41.75 lon_0=-123.3333333333333 k=1.000043 x_0=50000 ellps=GRS80
6825|NAD83(CORS96) / Oregon Grants Pass-Ashland zone (ft)|tmerc lat_0=41.75 lon_0=-123.3333333333333 k=1.000043 x_0=50000.00001504 ellps=GRS80 units=ft
6826|NAD83(2011) / Oregon Grants Pass-Ashland zone (m)|tmerc lat_0=41.75 lon_0=-123.3333333333333 k=1.000043 x_0=50000 ellps=GRS80
6827|NAD83(2011) / Oregon Grants Pass-Ashland zone (ft)|tmerc lat_0=41.75 lon_0=-123.3333333333333 k=1.000043 x_0=50000.00001504 ellps=GRS80 units=ft
6828|NAD83(CORS96) / Oregon Gresham-Warm Springs zone (m)|tmerc lat_0=45 lon_0=-122.3333333333333 k=1.00005 x_0=10000 ellps=GRS80
6829|NAD83(CORS96) / Oregon Gresham-Warm Springs zone (ft)|tmerc lat_0=45 lon_0=-122.3333333333333 k=1.00005 x_0=10000.0000152 ellps=GRS80 units=ft
6830|NAD83(2011) / Oregon Gresham-Warm Springs zone (m)|tmerc lat_0=45 lon_0=-122.3333333333333 k=1.00005 x_0=10000 ellps=GRS80
6831|NAD83(2011) / Oregon Gresham-Warm Springs zone (ft)|tmerc lat_0=45 lon_0=-122.3333333333333 k=1.00005 x_0=10000.0000152 ellps=GRS80 units=ft
6832|NAD83(CORS96) / Oregon La Grande zone (m)|tmerc lat_0=45 lon_0=-118 k=1.00013 x_0=40000 ellps=GRS80
6833|NAD83(CORS96) / Oregon La Grande zone (ft)|tmerc lat_0=45 lon_0=-118 k=1.00013 x_0=39999.99999984 ellps=GRS80 units=ft
6834|NAD83(2011) / Oregon La Grande zone (m)|tmerc lat_0=45 lon_0=-118 k=1.00013 x_0=40000 ellps=GRS80
6835|NAD83(2011) / Oregon La Grande zone (ft)|tmerc lat_0=45 lon_0=-118 k=1.00013 x_0=39999.99999984 ellps=GRS80 units=ft
6836|NAD83(CORS96) / Oregon Ontario zone (m)|tmerc lat_0=43.25 lon_0=-117 k=1.0001 x_0=80000 ellps=GRS80
6837|NAD83(CORS96) / Oregon Ontario zone (ft)|tmerc lat_0=43.25 lon_0=-117 k=1.0001 x_0=79999.99999968 ellps=GRS80 units=ft
6838|NAD83(2011) / Oregon Ontario zone (m)|tmerc lat_0=43.25 lon_0=-117 k=1.0001 x_0=80000 ellps=GRS80
6839|NAD83(2011) / Oregon Ontario zone (ft)|tmerc lat_0=43.25 lon_0=-117 k=1.0001 x_0=79999.99999968 ellps=GRS80 units=ft
6840|NAD83(CORS96) / Oregon Coast zone (m)|omerc lat_0=44.75 lonc=-124.05 alpha=5 x_0=-300000 y_0=-4600000 no_uoff gamma=5 ellps=GRS80
6841|NAD83(CORS96) / Oregon Coast zone (ft)|omerc lat_0=44.75 lonc=-124.05 alpha=5 x_0=-299999.9999988 y_0=-4600000.00001208 no_uoff gamma=5 ellps=GRS80 units=ft
6842|NAD83(2011) / Oregon Coast zone (m)|omerc lat_0=44.75 lonc=-124.05 alpha=5 x_0=-300000 y_0=-4600000 no_uoff gamma=5 ellps=GRS80
6843|NAD83(2011) / Oregon Coast zone (ft)|omerc lat_0=44.75 lonc=-124.05 alpha=5 x_0=-299999.9999988 y_0=-4600000.00001208 no_uoff gamma=5 ellps=GRS80 units=ft
6844|NAD83(CORS96) / Oregon Pendleton zone (m)|tmerc lat_0=45.25 lon_0=-119.1666666666667 k=1.000045 x_0=60000 ellps=GRS80
6845|NAD83(CORS96) / Oregon Pendleton zone (ft)|tmerc lat_0=45.25 lon_0=-119.1666666666667 k=1.000045 x_0=59999.99999976 ellps=GRS80 units=ft
6846|NAD83(2011) / Oregon Pendleton zone (m)|tmerc lat_0=45.25 lon_0=-119.1666666666667 k=1.000045 x_0=60000 ellps=GRS80
6847|NAD83(2011) / Oregon Pendleton zone (ft)|tmerc lat_0=45.25 lon_0=-119.1666666666667 k=1.000045 x_0=59999.99999976 ellps=GRS80 units=ft
6848|NAD83(CORS96) / Oregon Pendleton-La Grande zone (m)|tmerc lat_0=45.08333333333334 lon_0=-118.3333333333333 k=1.000175 x_0=30000 ellps=GRS80
6849|NAD83(CORS96) / Oregon Pendleton-La Grande zone (ft)|tmerc lat_0=45.08333333333334 lon_0=-118.3333333333333 k=1.000175 x_0=30000.00001512 ellps=GRS80 units=ft
6850|NAD83(2011) / Oregon Pendleton-La Grande zone (m)|tmerc lat_0=45.08333333333334 lon_0=-118.3333333333333 k=1.000175 x_0=30000 ellps=GRS80
6851|NAD83(2011) / Oregon Pendleton-La Grande zone (ft)|tmerc lat_0=45.08333333333334 lon_0=-118.3333333333333 k=1.000175 x_0=30000.00001512 ellps=GRS80 units=ft
6852|NAD83(CORS96) / Oregon Portland zone (m)|lcc lat_1=45.5 lat_0=45.5 lon_0=-122.75 k_0=1.000002 x_0=100000 y_0=50000 ellps=GRS80
6853|NAD83(CORS96) / Oregon Portland zone (ft)|lcc lat_1=45.5 lat_0=45.5 lon_0=-122.75 k_0=1.000002 x_0=99999.99999960001 y_0=50000.00001504 ellps=GRS80 units=ft
6854|NAD83(2011) / Oregon Portland zone (m)|lcc lat_1=45.5 lat_0=45.5 lon_0=-122.75 k_0=1.000002 x_0=100000 y_0=50000 ellps=GRS80
6855|NAD83(2011) / Oregon Portland zone (ft)|lcc lat_1=45.5 lat_0=45.5 lon_0=-122.75 k_0=1.000002 x_0=99999.99999960001 y_0=50000.00001504 ellps=GRS80 units=ft
6856|NAD83(CORS96) / Oregon Salem zone (m)|tmerc lat_0=44.33333333333334 lon_0=-123.0833333333333 k=1.00001 x_0=50000 ellps=GRS80
6857|NAD83(CORS96) / Oregon Salem zone (ft)|tmerc lat_0=44.33333333333334 lon_0=-123.0833333333333 k=1.00001 x_0=50000.00001504 ellps=GRS80 units=ft
6858|NAD83(2011) / Oregon Salem zone (m)|tmerc lat_0=44.33333333333334 lon_0=-123.0833333333333 k=1.00001 x_0=50000 ellps=GRS80
6859|NAD83(2011) / Oregon Salem zone (ft)|tmerc lat_0=44.33333333333334 lon_0=-123.0833333333333 k=1.00001 x_0=50000.00001504 ellps=GRS80 units=ft
6860|NAD83(CORS96) / Oregon Santiam Pass zone (m)|tmerc lat_0=44.08333333333334 lon_0=-122.5 k=1.000155 ellps=GRS80
6861|NAD83(CORS96) / Oregon Santiam Pass zone (ft)|tmerc lat_0=44.08333333333334 lon_0=-122.5 k=1.000155 ellps=GRS80 units=ft
6862|NAD83(2011) / Oregon Santiam Pass zone (m)|tmerc lat_0=44.08333333333334 lon_0=-122.5 k=1.000155 ellps=GRS80
6863|NAD83(2011) / Oregon Santiam Pass zone (ft)|tmerc lat_0=44.08333333333334 lon_0=-122.5 k=1.000155 ellps=GRS80 units=ft
6867|NAD83(CORS96) / Oregon LCC (m)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=400000 ellps=GRS80
6868|NAD83(CORS96) / Oregon GIC Lambert (ft)|lcc lat_1=43 lat_2=45.5 lat_0=41.75 lon_0=-120.5 x_0=399999.9999984 ellps=GRS80 units=ft
6870|ETRS89 / Albania TM 2010|tmerc lon_0=20 x_0=500000 ellps=GRS80
6875|RDN2008 / Italy zone (N-E)|tmerc lon_0=12 k=0.9985 x_0=7000000 ellps=GRS80
6876|RDN2008 / Zone 12 (N-E)|tmerc lon_0=12 x_0=3000000 ellps=GRS80
6879|NAD83(2011) / Wisconsin Central|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 ellps=GRS80
6880|NAD83(2011) / Nebraska (ftUS)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.00001016 ellps=GRS80 units=us-ft
6881|Aden 1925|longlat ellps=clrk80 towgs84=-24,-203,268,0,0,0,0
6882|Bekaa Valley 1920|longlat ellps=clrk80 towgs84=-183,-15,273,0,0,0,0
6883|Bioko|longlat ellps=intl towgs84=-235,-110,393,0,0,0,0
6884|NAD83(CORS96) / Oregon North|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000 ellps=GRS80
6885|NAD83(CORS96) / Oregon North (ft)|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000.0001424 ellps=GRS80 units=ft
6886|NAD83(CORS96) / Oregon South|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000 ellps=GRS80
6887|NAD83(CORS96) / Oregon South (ft)|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000.0001464 ellps=GRS80 units=ft
6892|South East Island 1943|longlat ellps=clrk80 towgs84=-43.685,-179.785,-267.721,0,0,0,0
6894|Gambia|longlat ellps=clrk80 towgs84=-63,176,185,0,0,0,0
6915|South East Island 1943 / UTM zone 40N|utm zone=40 ellps=clrk80 towgs84=-43.685,-179.785,-267.721,0,0,0,0
6922|NAD83 / Kansas LCC|lcc lat_1=39.5 lat_2=37.5 lat_0=36 lon_0=-98.25 x_0=400000 datum=NAD83
6923|NAD83 / Kansas LCC (ftUS)|lcc lat_1=39.5 lat_2=37.5 lat_0=36 lon_0=-98.25 x_0=399999.99998984 datum=NAD83 units=us-ft
6924|NAD83(2011) / Kansas LCC|lcc lat_1=39.5 lat_2=37.5 lat_0=36 lon_0=-98.25 x_0=400000 ellps=GRS80
6925|NAD83(2011) / Kansas LCC (ftUS)|lcc lat_1=39.5 lat_2=37.5 lat_0=36 lon_0=-98.25 x_0=399999.99998984 ellps=GRS80 units=us-ft
6931|WGS 84 / NSIDC EASE-Grid 2.0 North|laea lat_0=90 datum=WGS84
6932|WGS 84 / NSIDC EASE-Grid 2.0 South|laea lat_0=-90 datum=WGS84
6933|WGS 84 / NSIDC EASE-Grid 2.0 Global|cea lat_ts=30 datum=WGS84
6956|VN-2000 / TM-3 zone 481|tmerc lon_0=102 k=0.9999 y_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
6957|VN-2000 / TM-3 zone 482|tmerc lon_0=105 k=0.9999 y_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
6958|VN-2000 / TM-3 zone 491|tmerc lon_0=108 k=0.9999 y_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
6959|VN-2000 / TM-3 Da Nang zone|tmerc lon_0=107.75 k=0.9999 y_0=500000 ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278
6962|ETRS89 / Albania LCC 2010|lcc lat_1=39 lat_2=43 lat_0=41 lon_0=20 ellps=GRS80
6966||lcc lat_0=44.7833333333333 lon_0=-87 lat_1=45.4833333333333 lat_2=47.0833333333333 x_0=609601.219202438 k_0=1.0000382 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
6979|IGD05|longlat ellps=WGS84
6980|IGD05|longlat ellps=GRS80
6982|IG05 Intermediate CRS|longlat ellps=GRS80
6983|IG05 Intermediate CRS|longlat ellps=GRS80
6984|Israeli Grid 05|tmerc lat_0=31.73439361111111 lon_0=35.20451694444445 k=1.0000067 x_0=219529.584 y_0=626907.39 ellps=GRS80
6986|IGD05/12|longlat ellps=WGS84
6987|IGD05/12|longlat ellps=GRS80
7005|Nahrwan 1934 / UTM zone 37N|utm zone=37 ellps=clrk80 towgs84=-242.2,-144.9,370.3,0,0,0,0
7006|Nahrwan 1934 / UTM zone 38N|utm zone=38 ellps=clrk80 towgs84=-242.2,-144.9,370.3,0,0,0,0
7034|RGSPM06 (lon-lat)|longlat ellps=GRS80
7035|RGSPM06 (lon-lat)|longlat ellps=GRS80
7036|RGR92 (lon-lat)|longlat ellps=GRS80
7037|RGR92 (lon-lat)|longlat ellps=GRS80
7038|RGM04 (lon-lat)|longlat ellps=GRS80
7039|RGM04 (lon-lat)|longlat ellps=GRS80
7040|RGFG95 (lon-lat)|longlat ellps=GRS80
7041|RGFG95 (lon-lat)|longlat ellps=GRS80
7042|RGF93 (lon-lat)|longlat ellps=GRS80
7057|NAD83(2011) / IaRCS zone 1|lcc lat_1=43.2 lat_0=43.2 lon_0=-95.25 k_0=1.000052 x_0=3505207.010414021 y_0=2926085.852171705 ellps=GRS80 units=us-ft
7058|NAD83(2011) / IaRCS zone 2|lcc lat_1=43.16666666666666 lat_0=43.16666666666666 lon_0=-92.75 k_0=1.000043 x_0=3810007.62001524 y_0=2987045.974091948 ellps=GRS80 units=us-ft
7059|NAD83(2011) / IaRCS zone 3|tmerc lat_0=40.25 lon_0=-91.2 k=1.000035 x_0=4114808.229616459 y_0=2529845.05969012 ellps=GRS80 units=us-ft
7060|NAD83(2011) / IaRCS zone 4|lcc lat_1=42.53333333333333 lat_0=42.53333333333333 lon_0=-94.83333333333333 k_0=1.000045 x_0=4419608.839217679 y_0=2621285.242570485 ellps=GRS80 units=us-ft
7061|NAD83(2011) / IaRCS zone 5|lcc lat_1=42.65 lat_0=42.65 lon_0=-92.25 k_0=1.000032 x_0=4724409.448818898 y_0=2712725.425450851 ellps=GRS80 units=us-ft
7062|NAD83(2011) / IaRCS zone 6|tmerc lat_0=40.25 lon_0=-95.73333333333333 k=1.000039 x_0=5029210.058420117 y_0=2011684.023368047 ellps=GRS80 units=us-ft
7063|NAD83(2011) / IaRCS zone 7|tmerc lat_0=40.25 lon_0=-94.63333333333334 k=1.000045 x_0=5334010.668021336 y_0=2072644.145288291 ellps=GRS80 units=us-ft
7064|NAD83(2011) / IaRCS zone 8|tmerc lat_0=40.25 lon_0=-93.71666666666667 k=1.000033 x_0=5638811.277622555 y_0=2133604.267208535 ellps=GRS80 units=us-ft
7065|NAD83(2011) / IaRCS zone 9|tmerc lat_0=40.25 lon_0=-92.81666666666666 k=1.000027 x_0=5943611.887223775 y_0=2194564.389128779 ellps=GRS80 units=us-ft
7066|NAD83(2011) / IaRCS zone 10|lcc lat_1=41.83333333333334 lat_0=41.83333333333334 lon_0=-91.66666666666667 k_0=1.00002 x_0=6248412.496824994 y_0=2438404.876809754 ellps=GRS80 units=us-ft
7067|NAD83(2011) / IaRCS zone 11|tmerc lat_0=40.25 lon_0=-90.53333333333333 k=1.000027 x_0=6553213.106426213 y_0=2316484.632969266 ellps=GRS80 units=us-ft
7068|NAD83(2011) / IaRCS zone 12|lcc lat_1=40.91666666666666 lat_0=40.91666666666666 lon_0=-93.75 k_0=1.000037 x_0=6858013.716027432 y_0=1889763.779527559 ellps=GRS80 units=us-ft
7069|NAD83(2011) / IaRCS zone 13|tmerc lat_0=40.25 lon_0=-91.91666666666667 k=1.00002 x_0=7162814.325628651 y_0=1950723.901447803 ellps=GRS80 units=us-ft
7070|NAD83(2011) / IaRCS zone 14|tmerc lat_0=40.25 lon_0=-91.25 k=1.000018 x_0=7467614.93522987 y_0=1889763.779527559 ellps=GRS80 units=us-ft
7072|RGTAAF07|longlat ellps=GRS80
7073|RGTAAF07|longlat ellps=GRS80
7074|RGTAAF07 / UTM zone 37S|utm zone=37 south ellps=GRS80
7075|RGTAAF07 / UTM zone 38S|utm zone=38 south ellps=GRS80
7076|RGTAAF07 / UTM zone 39S|utm zone=39 south ellps=GRS80
7077|RGTAAF07 / UTM zone 40S|utm zone=40 south ellps=GRS80
7078|RGTAAF07 / UTM zone 41S|utm zone=41 south ellps=GRS80
7079|RGTAAF07 / UTM zone 42S|utm zone=42 south ellps=GRS80
7080|RGTAAF07 / UTM zone 43S|utm zone=43 south ellps=GRS80
7081|RGTAAF07 / UTM zone 44S|utm zone=44 south ellps=GRS80
7084|RGF93 (lon-lat)|longlat ellps=GRS80
7085|RGAF09 (lon-lat)|longlat ellps=GRS80
7086|RGAF09 (lon-lat)|longlat ellps=GRS80
7087|RGTAAF07 (lon-lat)|longlat ellps=GRS80
7088|RGTAAF07 (lon-lat)|longlat ellps=GRS80
7109|NAD83(2011) / RMTCRS St Mary (m)|tmerc lat_0=48.5 lon_0=-112.5 k=1.00016 x_0=150000 ellps=GRS80
7110|NAD83(2011) / RMTCRS Blackfeet (m)|tmerc lat_0=48 lon_0=-112.5 k=1.00019 x_0=100000 ellps=GRS80
7111|NAD83(2011) / RMTCRS Milk River (m)|lcc lat_1=48.5 lat_0=48.5 lon_0=-111 k_0=1.000145 x_0=150000 y_0=200000 ellps=GRS80
7112|NAD83(2011) / RMTCRS Fort Belknap (m)|lcc lat_1=48.5 lat_0=48.5 lon_0=-108.5 k_0=1.00012 x_0=200000 y_0=150000 ellps=GRS80
7113|NAD83(2011) / RMTCRS Fort Peck Assiniboine (m)|lcc lat_1=48.33333333333334 lat_0=48.33333333333334 lon_0=-105.5 k_0=1.00012 x_0=200000 y_0=100000 ellps=GRS80
7114|NAD83(2011) / RMTCRS Fort Peck Sioux (m)|lcc lat_1=48.33333333333334 lat_0=48.33333333333334 lon_0=-105.5 k_0=1.00009 x_0=100000 y_0=50000 ellps=GRS80
7115|NAD83(2011) / RMTCRS Crow (m)|tmerc lat_0=44.75 lon_0=-107.75 k=1.000148 x_0=200000 ellps=GRS80
7116|NAD83(2011) / RMTCRS Bobcat (m)|lcc lat_1=46.25 lat_0=46.25 lon_0=-111.25 k_0=1.000185 x_0=100000 y_0=100000 ellps=GRS80
7117|NAD83(2011) / RMTCRS Billings (m)|lcc lat_1=45.78333333333333 lat_0=45.78333333333333 lon_0=-108.4166666666667 k_0=1.0001515 x_0=200000 y_0=50000 ellps=GRS80
7118|NAD83(2011) / RMTCRS Wind River (m)|tmerc lat_0=42.66666666666666 lon_0=-108.3333333333333 k=1.00024 x_0=100000 ellps=GRS80
7119|NAD83(2011) / RMTCRS St Mary (ft)|tmerc lat_0=48.5 lon_0=-112.5 k=1.00016 x_0=150000.00001464 ellps=GRS80 units=ft
7120|NAD83(2011) / RMTCRS Blackfeet (ft)|tmerc lat_0=48 lon_0=-112.5 k=1.00019 x_0=99999.99999960001 ellps=GRS80 units=ft
7121|NAD83(2011) / RMTCRS Milk River (ft)|lcc lat_1=48.5 lat_0=48.5 lon_0=-111 k_0=1.000145 x_0=150000.00001464 y_0=199999.9999992 ellps=GRS80 units=ft
7122|NAD83(2011) / RMTCRS Fort Belknap (ft)|lcc lat_1=48.5 lat_0=48.5 lon_0=-108.5 k_0=1.00012 x_0=199999.9999992 y_0=150000.00001464 ellps=GRS80 units=ft
7123|NAD83(2011) / RMTCRS Fort Peck Assiniboine (ft)|lcc lat_1=48.33333333333334 lat_0=48.33333333333334 lon_0=-105.5 k_0=1.00012 x_0=199999.9999992 y_0=99999.99999960001 ellps=GRS80 units=ft
7124|NAD83(2011) / RMTCRS Fort Peck Sioux (ft)|lcc lat_1=48.33333333333334 lat_0=48.33333333333334 lon_0=-105.5 k_0=1.00009 x_0=99999.99999960001 y_0=49999.99971024 ellps=GRS80 units=ft
7125|NAD83(2011) / RMTCRS Crow (ft)|tmerc lat_0=44.75 lon_0=-107.75 k=1.000148 x_0=199999.9999992 ellps=GRS80 units=ft
7126|NAD83(2011) / RMTCRS Bobcat (ft)|lcc lat_1=46.25 lat_0=46.25 lon_0=-111.25 k_0=1.000185 x_0=99999.99999960001 y_0=99999.99999960001 ellps=GRS80 units=ft
7127|NAD83(2011) / RMTCRS Billings (ft)|lcc lat_1=45.78333333333333 lat_0=45.78333333333333 lon_0=-108.4166666666667 k_0=1.0001515 x_0=199999.9999992 y_0=50000.00001504 ellps=GRS80 units=ft
7128|NAD83(2011) / RMTCRS Wind River (ftUS)|tmerc lat_0=42.66666666666666 lon_0=-108.3333333333333 k=1.00024 x_0=99999.99998983997 ellps=GRS80 units=us-ft
7131|NAD83(2011) / San Francisco CS13|tmerc lat_0=37.75 lon_0=-122.45 k=1.000007 x_0=48000 y_0=24000 ellps=GRS80
7132|NAD83(2011) / San Francisco CS13 (ftUS)|tmerc lat_0=37.75 lon_0=-122.45 k=1.000007 x_0=48000 y_0=24000 ellps=GRS80 units=us-ft
7133|RGTAAF07 (lon-lat)|longlat ellps=GRS80
7135|IGD05|longlat ellps=WGS84
7136|IGD05|longlat ellps=WGS84
7138|IGD05/12|longlat ellps=WGS84
7139|IGD05/12|longlat ellps=WGS84
7142|Palestine 1923 / Palestine Grid modified|tmerc lat_0=31.73409694444445 lon_0=35.21208055555556 x_0=170251.555 y_0=126867.909 a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
7257|NAD83(2011) / InGCS Adams (m)|tmerc lat_0=40.55 lon_0=-84.95 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80
7258|NAD83(2011) / InGCS Adams (ftUS)|tmerc lat_0=40.55 lon_0=-84.95 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7259|NAD83(2011) / InGCS Allen (m)|tmerc lat_0=40.9 lon_0=-85.05 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80
7260|NAD83(2011) / InGCS Allen (ftUS)|tmerc lat_0=40.9 lon_0=-85.05 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7261|NAD83(2011) / InGCS Bartholomew (m)|tmerc lat_0=39 lon_0=-85.85 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80
7262|NAD83(2011) / InGCS Bartholomew (ftUS)|tmerc lat_0=39 lon_0=-85.85 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7263|NAD83(2011) / InGCS Benton (m)|tmerc lat_0=40.45 lon_0=-87.3 k=1.000029 x_0=240000 y_0=36000 ellps=GRS80
7264|NAD83(2011) / InGCS Benton (ftUS)|tmerc lat_0=40.45 lon_0=-87.3 k=1.000029 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7265|NAD83(2011) / InGCS Blackford-Delaware (m)|tmerc lat_0=40.05 lon_0=-85.4 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80
7266|NAD83(2011) / InGCS Blackford-Delaware (ftUS)|tmerc lat_0=40.05 lon_0=-85.4 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7267|NAD83(2011) / InGCS Boone-Hendricks (m)|tmerc lat_0=39.6 lon_0=-86.5 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80
7268|NAD83(2011) / InGCS Boone-Hendricks (ftUS)|tmerc lat_0=39.6 lon_0=-86.5 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7269|NAD83(2011) / InGCS Brown (m)|tmerc lat_0=39 lon_0=-86.3 k=1.00003 x_0=240000 y_0=36000 ellps=GRS80
7270|NAD83(2011) / InGCS Brown (ftUS)|tmerc lat_0=39 lon_0=-86.3 k=1.00003 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7271|NAD83(2011) / InGCS Carroll (m)|tmerc lat_0=40.4 lon_0=-86.65 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80
7272|NAD83(2011) / InGCS Carroll (ftUS)|tmerc lat_0=40.4 lon_0=-86.65 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7273|NAD83(2011) / InGCS Cass (m)|tmerc lat_0=40.55 lon_0=-86.4 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80
7274|NAD83(2011) / InGCS Cass (ftUS)|tmerc lat_0=40.55 lon_0=-86.4 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7275|NAD83(2011) / InGCS Clark-Floyd-Scott (m)|tmerc lat_0=38.15 lon_0=-85.6 k=1.000021 x_0=240000 y_0=36000 ellps=GRS80
7276|NAD83(2011) / InGCS Clark-Floyd-Scott (ftUS)|tmerc lat_0=38.15 lon_0=-85.6 k=1.000021 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7277|NAD83(2011) / InGCS Clay (m)|tmerc lat_0=39.15 lon_0=-87.15 k=1.000024 x_0=240000 y_0=36000 ellps=GRS80
7278|NAD83(2011) / InGCS Clay (ftUS)|tmerc lat_0=39.15 lon_0=-87.15 k=1.000024 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7279|NAD83(2011) / InGCS Clinton (m)|tmerc lat_0=40.15 lon_0=-86.6 k=1.000032 x_0=240000 y_0=36000 ellps=GRS80
7280|NAD83(2011) / InGCS Clinton (ftUS)|tmerc lat_0=40.15 lon_0=-86.6 k=1.000032 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7281|NAD83(2011) / InGCS Crawford-Lawrence-Orange (m)|tmerc lat_0=38.1 lon_0=-86.5 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80
7282|NAD83(2011) / InGCS Crawford-Lawrence-Orange (ftUS)|tmerc lat_0=38.1 lon_0=-86.5 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7283|NAD83(2011) / InGCS Daviess-Greene (m)|tmerc lat_0=38.45 lon_0=-87.1 k=1.000018 x_0=240000 y_0=36000 ellps=GRS80
7284|NAD83(2011) / InGCS Daviess-Greene (ftUS)|tmerc lat_0=38.45 lon_0=-87.1 k=1.000018 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7285|NAD83(2011) / InGCS Dearborn-Ohio-Switzerland (m)|tmerc lat_0=38.65 lon_0=-84.9 k=1.000029 x_0=240000 y_0=36000 ellps=GRS80
7286|NAD83(2011) / InGCS Dearborn-Ohio-Switzerland (ftUS)|tmerc lat_0=38.65 lon_0=-84.9 k=1.000029 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7287|NAD83(2011) / InGCS Decatur-Rush (m)|tmerc lat_0=39.1 lon_0=-85.65 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80
7288|NAD83(2011) / InGCS Decatur-Rush (ftUS)|tmerc lat_0=39.1 lon_0=-85.65 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7289|NAD83(2011) / InGCS DeKalb (m)|tmerc lat_0=41.25 lon_0=-84.95 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80
7290|NAD83(2011) / InGCS DeKalb (ftUS)|tmerc lat_0=41.25 lon_0=-84.95 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7291|NAD83(2011) / InGCS Dubois-Martin (m)|tmerc lat_0=38.2 lon_0=-86.95 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80
7292|NAD83(2011) / InGCS Dubois-Martin (ftUS)|tmerc lat_0=38.2 lon_0=-86.95 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7293|NAD83(2011) / InGCS Elkhart-Kosciusko-Wabash (m)|tmerc lat_0=40.65 lon_0=-85.85 k=1.000033 x_0=240000 y_0=36000 ellps=GRS80
7294|NAD83(2011) / InGCS Elkhart-Kosciusko-Wabash (ftUS)|tmerc lat_0=40.65 lon_0=-85.85 k=1.000033 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7295|NAD83(2011) / InGCS Fayette-Franklin-Union (m)|tmerc lat_0=39.25 lon_0=-85.05 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80
7296|NAD83(2011) / InGCS Fayette-Franklin-Union (ftUS)|tmerc lat_0=39.25 lon_0=-85.05 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7297|NAD83(2011) / InGCS Fountain-Warren (m)|tmerc lat_0=39.95 lon_0=-87.3 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80
7298|NAD83(2011) / InGCS Fountain-Warren (ftUS)|tmerc lat_0=39.95 lon_0=-87.3 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7299|NAD83(2011) / InGCS Fulton-Marshall-St. Joseph (m)|tmerc lat_0=40.9 lon_0=-86.3 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80
7300|NAD83(2011) / InGCS Fulton-Marshall-St. Joseph (ftUS)|tmerc lat_0=40.9 lon_0=-86.3 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7301|NAD83(2011) / InGCS Gibson (m)|tmerc lat_0=38.15 lon_0=-87.65 k=1.000013 x_0=240000 y_0=36000 ellps=GRS80
7302|NAD83(2011) / InGCS Gibson (ftUS)|tmerc lat_0=38.15 lon_0=-87.65 k=1.000013 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7303|NAD83(2011) / InGCS Grant (m)|tmerc lat_0=40.35 lon_0=-85.7 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80
7304|NAD83(2011) / InGCS Grant (ftUS)|tmerc lat_0=40.35 lon_0=-85.7 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7305|NAD83(2011) / InGCS Hamilton-Tipton (m)|tmerc lat_0=39.9 lon_0=-86 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80
7306|NAD83(2011) / InGCS Hamilton-Tipton (ftUS)|tmerc lat_0=39.9 lon_0=-86 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7307|NAD83(2011) / InGCS Hancock-Madison (m)|tmerc lat_0=39.65 lon_0=-85.8 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80
7308|NAD83(2011) / InGCS Hancock-Madison (ftUS)|tmerc lat_0=39.65 lon_0=-85.8 k=1.000036 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7309|NAD83(2011) / InGCS Harrison-Washington (m)|tmerc lat_0=37.95 lon_0=-86.15 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80
7310|NAD83(2011) / InGCS Harrison-Washington (ftUS)|tmerc lat_0=37.95 lon_0=-86.15 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7311|NAD83(2011) / InGCS Henry (m)|tmerc lat_0=39.75 lon_0=-85.45 k=1.000043 x_0=240000 y_0=36000 ellps=GRS80
7312|NAD83(2011) / InGCS Henry (ftUS)|tmerc lat_0=39.75 lon_0=-85.45 k=1.000043 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7313|NAD83(2011) / InGCS Howard-Miami (m)|tmerc lat_0=40.35 lon_0=-86.15 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80
7314|NAD83(2011) / InGCS Howard-Miami (ftUS)|tmerc lat_0=40.35 lon_0=-86.15 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7315|NAD83(2011) / InGCS Huntington-Whitley (m)|tmerc lat_0=40.65 lon_0=-85.5 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80
7316|NAD83(2011) / InGCS Huntington-Whitley (ftUS)|tmerc lat_0=40.65 lon_0=-85.5 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7317|NAD83(2011) / InGCS Jackson (m)|tmerc lat_0=38.7 lon_0=-85.95 k=1.000022 x_0=240000 y_0=36000 ellps=GRS80
7318|NAD83(2011) / InGCS Jackson (ftUS)|tmerc lat_0=38.7 lon_0=-85.95 k=1.000022 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7319|NAD83(2011) / InGCS Jasper-Porter (m)|tmerc lat_0=40.7 lon_0=-87.1 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80
7320|NAD83(2011) / InGCS Jasper-Porter (ftUS)|tmerc lat_0=40.7 lon_0=-87.1 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7321|NAD83(2011) / InGCS Jay (m)|tmerc lat_0=40.3 lon_0=-85 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80
7322|NAD83(2011) / InGCS Jay (ftUS)|tmerc lat_0=40.3 lon_0=-85 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7323|NAD83(2011) / InGCS Jefferson (m)|tmerc lat_0=38.55 lon_0=-85.35 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80
7324|NAD83(2011) / InGCS Jefferson (ftUS)|tmerc lat_0=38.55 lon_0=-85.35 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7325|NAD83(2011) / InGCS Jennings (m)|tmerc lat_0=38.8 lon_0=-85.8 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80
7326|NAD83(2011) / InGCS Jennings (ftUS)|tmerc lat_0=38.8 lon_0=-85.8 k=1.000025 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7327|NAD83(2011) / InGCS Johnson-Marion (m)|tmerc lat_0=39.3 lon_0=-86.15 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80
7328|NAD83(2011) / InGCS Johnson-Marion (ftUS)|tmerc lat_0=39.3 lon_0=-86.15 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7329|NAD83(2011) / InGCS Knox (m)|tmerc lat_0=38.4 lon_0=-87.45 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80
7330|NAD83(2011) / InGCS Knox (ftUS)|tmerc lat_0=38.4 lon_0=-87.45 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7331|NAD83(2011) / InGCS LaGrange-Noble (m)|tmerc lat_0=41.25 lon_0=-85.45 k=1.000037 x_0=240000 y_0=36000 ellps=GRS80
7332|NAD83(2011) / InGCS LaGrange-Noble (ftUS)|tmerc lat_0=41.25 lon_0=-85.45 k=1.000037 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7333|NAD83(2011) / InGCS Lake-Newton (m)|tmerc lat_0=40.7 lon_0=-87.4 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80
7334|NAD83(2011) / InGCS Lake-Newton (ftUS)|tmerc lat_0=40.7 lon_0=-87.4 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7335|NAD83(2011) / InGCS LaPorte-Pulaski-Starke (m)|tmerc lat_0=40.9 lon_0=-86.75 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80
7336|NAD83(2011) / InGCS LaPorte-Pulaski-Starke (ftUS)|tmerc lat_0=40.9 lon_0=-86.75 k=1.000027 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7337|NAD83(2011) / InGCS Monroe-Morgan (m)|tmerc lat_0=38.95 lon_0=-86.5 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80
7338|NAD83(2011) / InGCS Monroe-Morgan (ftUS)|tmerc lat_0=38.95 lon_0=-86.5 k=1.000028 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7339|NAD83(2011) / InGCS Montgomery-Putnam (m)|tmerc lat_0=39.45 lon_0=-86.95 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80
7340|NAD83(2011) / InGCS Montgomery-Putnam (ftUS)|tmerc lat_0=39.45 lon_0=-86.95 k=1.000031 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7341|NAD83(2011) / InGCS Owen (m)|tmerc lat_0=39.15 lon_0=-86.9 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80
7342|NAD83(2011) / InGCS Owen (ftUS)|tmerc lat_0=39.15 lon_0=-86.9 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7343|NAD83(2011) / InGCS Parke-Vermillion (m)|tmerc lat_0=39.6 lon_0=-87.35 k=1.000022 x_0=240000 y_0=36000 ellps=GRS80
7344|NAD83(2011) / InGCS Parke-Vermillion (ftUS)|tmerc lat_0=39.6 lon_0=-87.35 k=1.000022 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7345|NAD83(2011) / InGCS Perry (m)|tmerc lat_0=37.8 lon_0=-86.7 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80
7346|NAD83(2011) / InGCS Perry (ftUS)|tmerc lat_0=37.8 lon_0=-86.7 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7347|NAD83(2011) / InGCS Pike-Warrick (m)|tmerc lat_0=37.85 lon_0=-87.3 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80
7348|NAD83(2011) / InGCS Pike-Warrick (ftUS)|tmerc lat_0=37.85 lon_0=-87.3 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7349|NAD83(2011) / InGCS Posey (m)|tmerc lat_0=37.75 lon_0=-87.95 k=1.000013 x_0=240000 y_0=36000 ellps=GRS80
7350|NAD83(2011) / InGCS Posey (ftUS)|tmerc lat_0=37.75 lon_0=-87.95 k=1.000013 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7351|NAD83(2011) / InGCS Randolph-Wayne (m)|tmerc lat_0=39.7 lon_0=-85.05 k=1.000044 x_0=240000 y_0=36000 ellps=GRS80
7352|NAD83(2011) / InGCS Randolph-Wayne (ftUS)|tmerc lat_0=39.7 lon_0=-85.05 k=1.000044 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7353|NAD83(2011) / InGCS Ripley (m)|tmerc lat_0=38.9 lon_0=-85.3 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80
7354|NAD83(2011) / InGCS Ripley (ftUS)|tmerc lat_0=38.9 lon_0=-85.3 k=1.000038 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7355|NAD83(2011) / InGCS Shelby (m)|tmerc lat_0=39.3 lon_0=-85.9 k=1.00003 x_0=240000 y_0=36000 ellps=GRS80
7356|NAD83(2011) / InGCS Shelby (ftUS)|tmerc lat_0=39.3 lon_0=-85.9 k=1.00003 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7357|NAD83(2011) / InGCS Spencer (m)|tmerc lat_0=37.75 lon_0=-87.05 k=1.000014 x_0=240000 y_0=36000 ellps=GRS80
7358|NAD83(2011) / InGCS Spencer (ftUS)|tmerc lat_0=37.75 lon_0=-87.05 k=1.000014 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7359|NAD83(2011) / InGCS Steuben (m)|tmerc lat_0=41.5 lon_0=-85 k=1.000041 x_0=240000 y_0=36000 ellps=GRS80
7360|NAD83(2011) / InGCS Steuben (ftUS)|tmerc lat_0=41.5 lon_0=-85 k=1.000041 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7361|NAD83(2011) / InGCS Sullivan (m)|tmerc lat_0=38.9 lon_0=-87.5 k=1.000017 x_0=240000 y_0=36000 ellps=GRS80
7362|NAD83(2011) / InGCS Sullivan (ftUS)|tmerc lat_0=38.9 lon_0=-87.5 k=1.000017 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7363|NAD83(2011) / InGCS Tippecanoe-White (m)|tmerc lat_0=40.2 lon_0=-86.9 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80
7364|NAD83(2011) / InGCS Tippecanoe-White (ftUS)|tmerc lat_0=40.2 lon_0=-86.9 k=1.000026 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7365|NAD83(2011) / InGCS Vanderburgh (m)|tmerc lat_0=37.8 lon_0=-87.55 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80
7366|NAD83(2011) / InGCS Vanderburgh (ftUS)|tmerc lat_0=37.8 lon_0=-87.55 k=1.000015 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7367|NAD83(2011) / InGCS Vigo (m)|tmerc lat_0=39.25 lon_0=-87.45 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80
7368|NAD83(2011) / InGCS Vigo (ftUS)|tmerc lat_0=39.25 lon_0=-87.45 k=1.00002 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7369|NAD83(2011) / InGCS Wells (m)|tmerc lat_0=40.55 lon_0=-85.25 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80
7370|NAD83(2011) / InGCS Wells (ftUS)|tmerc lat_0=40.55 lon_0=-85.25 k=1.000034 x_0=240000 y_0=36000 ellps=GRS80 units=us-ft
7372|ONGD14|longlat ellps=GRS80
7373|ONGD14|longlat ellps=GRS80
7374|ONGD14 / UTM zone 39N|utm zone=39 ellps=GRS80
7375|ONGD14 / UTM zone 40N|utm zone=40 ellps=GRS80
7376|ONGD14 / UTM zone 41N|utm zone=41 ellps=GRS80
7528|NAD83(2011) / WISCRS Adams and Juneau (m)|tmerc lat_0=43.36666666666667 lon_0=-90 k=1.0000365285 x_0=147218.6942 y_0=0.0037 ellps=GRS80
7529|NAD83(2011) / WISCRS Ashland (m)|tmerc lat_0=45.70611111111111 lon_0=-90.62222222222222 k=1.0000495683 x_0=172821.9461 y_0=0.0017 ellps=GRS80
7530|NAD83(2011) / WISCRS Barron (m)|tmerc lat_0=45.13333333333333 lon_0=-91.85 k=1.0000486665 x_0=93150 y_0=0.0029 ellps=GRS80
7531|NAD83(2011) / WISCRS Bayfield (m)|lcc lat_1=46.66964837722222 lat_0=46.66964837722222 lon_0=-91.15277777777779 k_0=1.0000331195 x_0=228600.4575 y_0=148551.4837 ellps=GRS80
7532|NAD83(2011) / WISCRS Brown (m)|tmerc lat_0=43 lon_0=-88 k=1.00002 x_0=31600 y_0=4600 ellps=GRS80
7533|NAD83(2011) / WISCRS Buffalo (m)|tmerc lat_0=43.48138888888889 lon_0=-91.79722222222222 k=1.0000382778 x_0=175260.3502 y_0=0.0048 ellps=GRS80
7534|NAD83(2011) / WISCRS Burnett (m)|lcc lat_1=45.89871486583333 lat_0=45.89871486583333 lon_0=-92.45777777777778 k_0=1.0000383841 x_0=64008.1276 y_0=59445.9043 ellps=GRS80
7535|NAD83(2011) / WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (m)|tmerc lat_0=42.71944444444445 lon_0=-88.5 k=1.0000286569 x_0=244754.8893 y_0=0.0049 ellps=GRS80
7536|NAD83(2011) / WISCRS Chippewa (m)|lcc lat_1=44.97785689861112 lat_0=44.97785689861112 lon_0=-91.29444444444444 k_0=1.0000391127 x_0=60045.72 y_0=44091.4346 ellps=GRS80
7537|NAD83(2011) / WISCRS Clark (m)|tmerc lat_0=43.6 lon_0=-90.70833333333334 k=1.0000463003 x_0=199949.1989 y_0=0.0086 ellps=GRS80
7538|NAD83(2011) / WISCRS Columbia (m)|lcc lat_1=43.46254664583333 lat_0=43.46254664583333 lon_0=-89.39444444444445 k_0=1.00003498 x_0=169164.3381 y_0=111569.6134 ellps=GRS80
7539|NAD83(2011) / WISCRS Crawford (m)|lcc lat_1=43.200055605 lat_0=43.200055605 lon_0=-90.9388888888889 k_0=1.0000349151 x_0=113690.6274 y_0=53703.1201 ellps=GRS80
7540|NAD83(2011) / WISCRS Dane (m)|lcc lat_1=43.0695160375 lat_0=43.0695160375 lon_0=-89.42222222222223 k_0=1.0000384786 x_0=247193.2944 y_0=146591.9896 ellps=GRS80
7541|NAD83(2011) / WISCRS Dodge and Jefferson (m)|tmerc lat_0=41.47222222222222 lon_0=-88.775 k=1.0000346418 x_0=263347.7263 y_0=0.0076 ellps=GRS80
7542|NAD83(2011) / WISCRS Door (m)|tmerc lat_0=44.4 lon_0=-87.27222222222223 k=1.0000187521 x_0=158801.1176 y_0=0.0023 ellps=GRS80
7543|NAD83(2011) / WISCRS Douglas (m)|tmerc lat_0=45.88333333333333 lon_0=-91.91666666666667 k=1.0000385418 x_0=59131.3183 y_0=0.0041 ellps=GRS80
7544|NAD83(2011) / WISCRS Dunn (m)|tmerc lat_0=44.40833333333333 lon_0=-91.89444444444445 k=1.0000410324 x_0=51816.104 y_0=0.003 ellps=GRS80
7545|NAD83(2011) / WISCRS Eau Claire (m)|lcc lat_1=44.87228112638889 lat_0=44.87228112638889 lon_0=-91.28888888888889 k_0=1.000035079 x_0=120091.4402 y_0=91687.9239 ellps=GRS80
7546|NAD83(2011) / WISCRS Florence (m)|tmerc lat_0=45.43888888888888 lon_0=-88.14166666666668 k=1.0000552095 x_0=133502.6683 y_0=0.0063 ellps=GRS80
7547|NAD83(2011) / WISCRS Forest (m)|tmerc lat_0=44.00555555555555 lon_0=-88.63333333333334 k=1.0000673004 x_0=275844.5533 y_0=0.0157 ellps=GRS80
7548|NAD83(2011) / WISCRS Grant (m)|tmerc lat_0=41.41111111111111 lon_0=-90.8 k=1.0000349452 x_0=242316.4841 y_0=0.01 ellps=GRS80
7549|NAD83(2011) / WISCRS Green and Lafayette (m)|lcc lat_1=42.63756227694444 lat_0=42.63756227694444 lon_0=-89.83888888888889 k_0=1.0000390487 x_0=170078.7403 y_0=45830.2947 ellps=GRS80
7550|NAD83(2011) / WISCRS Green Lake and Marquette (m)|lcc lat_1=43.80700011777778 lat_0=43.80700011777778 lon_0=-89.24166666666667 k_0=1.0000344057 x_0=150876.3018 y_0=79170.7795 ellps=GRS80
7551|NAD83(2011) / WISCRS Iowa (m)|tmerc lat_0=42.53888888888888 lon_0=-90.16111111111111 k=1.0000394961 x_0=113081.0261 y_0=0.0045 ellps=GRS80
7552|NAD83(2011) / WISCRS Iron (m)|tmerc lat_0=45.43333333333333 lon_0=-90.25555555555556 k=1.0000677153 x_0=220980.4419 y_0=0.0085 ellps=GRS80
7553|NAD83(2011) / WISCRS Jackson (m)|tmerc lat_0=44.25333512777778 lon_0=-90.84429651944444 k=1.0000353 x_0=27000 y_0=25000 ellps=GRS80
7554|NAD83(2011) / WISCRS Kenosha, Milwaukee, Ozaukee and Racine (m)|tmerc lat_0=42.21666666666667 lon_0=-87.89444444444445 k=1.0000260649 x_0=185928.3728 y_0=0.0009 ellps=GRS80
7555|NAD83(2011) / WISCRS Kewaunee, Manitowoc and Sheboygan (m)|tmerc lat_0=43.26666666666667 lon_0=-87.55 k=1.0000233704 x_0=79857.7614 y_0=0.0012 ellps=GRS80
7556|NAD83(2011) / WISCRS La Crosse (m)|tmerc lat_0=43.45111111111111 lon_0=-91.31666666666666 k=1.0000319985 x_0=130454.6598 y_0=0.0033 ellps=GRS80
7557|NAD83(2011) / WISCRS Langlade (m)|lcc lat_1=45.15423710527778 lat_0=45.15423710527778 lon_0=-89.03333333333333 k_0=1.0000627024 x_0=198425.197 y_0=105279.7829 ellps=GRS80
7558|NAD83(2011) / WISCRS Lincoln (m)|tmerc lat_0=44.84444444444445 lon_0=-89.73333333333333 k=1.0000599003 x_0=116129.0323 y_0=0.0058 ellps=GRS80
7559|NAD83(2011) / WISCRS Marathon (m)|lcc lat_1=44.90090442361111 lat_0=44.90090442361111 lon_0=-89.77 k_0=1.000053289 x_0=74676.1493 y_0=55049.2669 ellps=GRS80
7560|NAD83(2011) / WISCRS Marinette (m)|tmerc lat_0=44.69166666666666 lon_0=-87.71111111111111 k=1.0000234982 x_0=238658.8794 y_0=0.0032 ellps=GRS80
7561|NAD83(2011) / WISCRS Menominee (m)|tmerc lat_0=44.71666666666667 lon_0=-88.41666666666667 k=1.0000362499 x_0=105461.0121 y_0=0.0029 ellps=GRS80
7562|NAD83(2011) / WISCRS Monroe (m)|lcc lat_1=44.00007392861111 lat_0=44.00007392861111 lon_0=-90.64166666666668 k_0=1.0000434122 x_0=204521.209 y_0=121923.9861 ellps=GRS80
7563|NAD83(2011) / WISCRS Oconto (m)|tmerc lat_0=44.39722222222222 lon_0=-87.90833333333335 k=1.0000236869 x_0=182880.3676 y_0=0.0033 ellps=GRS80
7564|NAD83(2011) / WISCRS Oneida (m)|lcc lat_1=45.70422377027778 lat_0=45.70422377027778 lon_0=-89.54444444444444 k_0=1.0000686968 x_0=70104.1401 y_0=57588.0346 ellps=GRS80
7565|NAD83(2011) / WISCRS Pepin and Pierce (m)|lcc lat_1=44.63614887194444 lat_0=44.63614887194444 lon_0=-92.22777777777777 k_0=1.0000362977 x_0=167640.3354 y_0=86033.0876 ellps=GRS80
7566|NAD83(2011) / WISCRS Polk (m)|tmerc lat_0=44.66111111111111 lon_0=-92.63333333333334 k=1.0000433849 x_0=141732.2823 y_0=0.0059 ellps=GRS80
7567|NAD83(2011) / WISCRS Portage (m)|lcc lat_1=44.41682397527777 lat_0=44.41682397527777 lon_0=-89.5 k_0=1.000039936 x_0=56388.1128 y_0=50022.1874 ellps=GRS80
7568|NAD83(2011) / WISCRS Price (m)|tmerc lat_0=44.55555555555555 lon_0=-90.4888888888889 k=1.0000649554 x_0=227990.8546 y_0=0.0109 ellps=GRS80
7569|NAD83(2011) / WISCRS Richland (m)|lcc lat_1=43.3223129275 lat_0=43.3223129275 lon_0=-90.43055555555556 k_0=1.0000375653 x_0=202387.6048 y_0=134255.4253 ellps=GRS80
7570|NAD83(2011) / WISCRS Rock (m)|tmerc lat_0=41.94444444444444 lon_0=-89.07222222222222 k=1.0000337311 x_0=146304.2926 y_0=0.0068 ellps=GRS80
7571|NAD83(2011) / WISCRS Rusk (m)|tmerc lat_0=43.91944444444444 lon_0=-91.06666666666666 k=1.0000495976 x_0=250546.1013 y_0=0.0234 ellps=GRS80
7572|NAD83(2011) / WISCRS Sauk (m)|tmerc lat_0=42.81944444444445 lon_0=-89.9 k=1.0000373868 x_0=185623.5716 y_0=0.0051 ellps=GRS80
7573|NAD83(2011) / WISCRS Sawyer (m)|lcc lat_1=45.90009913138888 lat_0=45.90009913138888 lon_0=-91.11666666666666 k_0=1.0000573461 x_0=216713.2336 y_0=120734.1631 ellps=GRS80
7574|NAD83(2011) / WISCRS Shawano (m)|tmerc lat_0=44.03611111111111 lon_0=-88.60555555555555 k=1.000032144 x_0=262433.3253 y_0=0.0096 ellps=GRS80
7575|NAD83(2011) / WISCRS St. Croix (m)|tmerc lat_0=44.03611111111111 lon_0=-92.63333333333334 k=1.0000381803 x_0=165506.7302 y_0=0.0103 ellps=GRS80
7576|NAD83(2011) / WISCRS Taylor (m)|lcc lat_1=45.17782208583333 lat_0=45.17782208583333 lon_0=-90.48333333333333 k_0=1.0000597566 x_0=187147.5744 y_0=107746.7522 ellps=GRS80
7577|NAD83(2011) / WISCRS Trempealeau (m)|tmerc lat_0=43.16111111111111 lon_0=-91.36666666666666 k=1.0000361538 x_0=256946.9138 y_0=0.0041 ellps=GRS80
7578|NAD83(2011) / WISCRS Vernon (m)|lcc lat_1=43.57503293972223 lat_0=43.57503293972223 lon_0=-90.78333333333333 k_0=1.0000408158 x_0=222504.4451 y_0=47532.0602 ellps=GRS80
7579|NAD83(2011) / WISCRS Vilas (m)|lcc lat_1=46.07784409055556 lat_0=46.07784409055556 lon_0=-89.4888888888889 k_0=1.0000730142 x_0=134417.0689 y_0=50337.1092 ellps=GRS80
7580|NAD83(2011) / WISCRS Walworth (m)|lcc lat_1=42.66946209694444 lat_0=42.66946209694444 lon_0=-88.54166666666667 k_0=1.0000367192 x_0=232562.8651 y_0=111088.2224 ellps=GRS80
7581|NAD83(2011) / WISCRS Washburn (m)|lcc lat_1=45.96121983333334 lat_0=45.96121983333334 lon_0=-91.78333333333333 k_0=1.0000475376 x_0=234086.8682 y_0=188358.6058 ellps=GRS80
7582|NAD83(2011) / WISCRS Washington (m)|tmerc lat_0=42.91805555555555 lon_0=-88.06388888888888 k=1.00003738 x_0=120091.4415 y_0=0.003 ellps=GRS80
7583|NAD83(2011) / WISCRS Waukesha (m)|tmerc lat_0=42.56944444444445 lon_0=-88.225 k=1.0000346179 x_0=208788.418 y_0=0.0034 ellps=GRS80
7584|NAD83(2011) / WISCRS Waupaca (m)|tmerc lat_0=43.42027777777778 lon_0=-88.81666666666666 k=1.0000333645 x_0=185013.9709 y_0=0.007 ellps=GRS80
7585|NAD83(2011) / WISCRS Waushara (m)|lcc lat_1=44.11394404583334 lat_0=44.11394404583334 lon_0=-89.24166666666667 k_0=1.0000392096 x_0=120091.4402 y_0=45069.7587 ellps=GRS80
7586|NAD83(2011) / WISCRS Wood (m)|lcc lat_1=44.36259546944444 lat_0=44.36259546944444 lon_0=-90 k_0=1.0000421209 x_0=208483.6173 y_0=134589.754 ellps=GRS80
7587|NAD83(2011) / WISCRS Adams and Juneau (ftUS)|tmerc lat_0=43.36666666666667 lon_0=-90 k=1.0000365285 x_0=147218.6941325883 y_0=0.00365760731521463 ellps=GRS80 units=us-ft
7588|NAD83(2011) / WISCRS Ashland (ftUS)|tmerc lat_0=45.70611111111111 lon_0=-90.62222222222222 k=1.0000495683 x_0=172821.945948692 y_0=0.001828803657607315 ellps=GRS80 units=us-ft
7589|NAD83(2011) / WISCRS Barron (ftUS)|tmerc lat_0=45.13333333333333 lon_0=-91.85 k=1.0000486665 x_0=93150 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
7590|NAD83(2011) / WISCRS Bayfield (ftUS)|lcc lat_1=46.66964837722222 lat_0=46.66964837722222 lon_0=-91.15277777777779 k_0=1.0000331195 x_0=228600.4575057151 y_0=148551.4835661671 ellps=GRS80 units=us-ft
7591|NAD83(2011) / WISCRS Brown (ftUS)|tmerc lat_0=43 lon_0=-88 k=1.00002 x_0=31599.99989839979 y_0=4599.999898399797 ellps=GRS80 units=us-ft
7592|NAD83(2011) / WISCRS Buffalo (ftUS)|tmerc lat_0=43.48138888888889 lon_0=-91.79722222222222 k=1.0000382778 x_0=175260.3502159004 y_0=0.004876809753619507 ellps=GRS80 units=us-ft
7593|NAD83(2011) / WISCRS Burnett (ftUS)|lcc lat_1=45.89871486583333 lat_0=45.89871486583333 lon_0=-92.45777777777778 k_0=1.0000383841 x_0=64008.12771145543 y_0=59445.90419100838 ellps=GRS80 units=us-ft
7594|NAD83(2011) / WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (ftUS)|tmerc lat_0=42.71944444444445 lon_0=-88.5 k=1.0000286569 x_0=244754.8892049784 y_0=0.004876809753619507 ellps=GRS80 units=us-ft
7595|NAD83(2011) / WISCRS Chippewa (ftUS)|lcc lat_1=44.97785689861112 lat_0=44.97785689861112 lon_0=-91.29444444444444 k_0=1.0000391127 x_0=60045.72009144018 y_0=44091.43449326898 ellps=GRS80 units=us-ft
7596|NAD83(2011) / WISCRS Clark (ftUS)|tmerc lat_0=43.6 lon_0=-90.70833333333334 k=1.0000463003 x_0=199949.198983998 y_0=0.008534417068834137 ellps=GRS80 units=us-ft
7597|NAD83(2011) / WISCRS Columbia (ftUS)|lcc lat_1=43.46254664583333 lat_0=43.46254664583333 lon_0=-89.39444444444445 k_0=1.00003498 x_0=169164.338023876 y_0=111569.613512827 ellps=GRS80 units=us-ft
7598|NAD83(2011) / WISCRS Crawford (ftUS)|lcc lat_1=43.200055605 lat_0=43.200055605 lon_0=-90.9388888888889 k_0=1.0000349151 x_0=113690.6273812548 y_0=53703.12024384048 ellps=GRS80 units=us-ft
7599|NAD83(2011) / WISCRS Dane (ftUS)|lcc lat_1=43.0695160375 lat_0=43.0695160375 lon_0=-89.42222222222223 k_0=1.0000384786 x_0=247193.2943865888 y_0=146591.9896367793 ellps=GRS80 units=us-ft
7600|NAD83(2011) / WISCRS Dodge and Jefferson (ftUS)|tmerc lat_0=41.47222222222222 lon_0=-88.775 k=1.0000346418 x_0=263347.7263906528 y_0=0.00762001524003048 ellps=GRS80 units=us-ft
7601|NAD83(2011) / WISCRS Door (ftUS)|tmerc lat_0=44.4 lon_0=-87.27222222222223 k=1.0000187521 x_0=158801.1176022352 y_0=0.002438404876809754 ellps=GRS80 units=us-ft
7602|NAD83(2011) / WISCRS Douglas (ftUS)|tmerc lat_0=45.88333333333333 lon_0=-91.91666666666667 k=1.0000385418 x_0=59131.31826263652 y_0=0.003962407924815849 ellps=GRS80 units=us-ft
7603|NAD83(2011) / WISCRS Dunn (ftUS)|tmerc lat_0=44.40833333333333 lon_0=-91.89444444444445 k=1.0000410324 x_0=51816.10393700787 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
7604|NAD83(2011) / WISCRS Eau Claire (ftUS)|lcc lat_1=44.87228112638889 lat_0=44.87228112638889 lon_0=-91.28888888888889 k_0=1.000035079 x_0=120091.4401828804 y_0=91687.92390144781 ellps=GRS80 units=us-ft
7605|NAD83(2011) / WISCRS Florence (ftUS)|tmerc lat_0=45.43888888888888 lon_0=-88.14166666666668 k=1.0000552095 x_0=133502.6682245364 y_0=0.006400812801625603 ellps=GRS80 units=us-ft
7606|NAD83(2011) / WISCRS Forest (ftUS)|tmerc lat_0=44.00555555555555 lon_0=-88.63333333333334 k=1.0000673004 x_0=275844.5532131065 y_0=0.0158496316992634 ellps=GRS80 units=us-ft
7607|NAD83(2011) / WISCRS Grant (ftUS)|tmerc lat_0=41.41111111111111 lon_0=-90.8 k=1.0000349452 x_0=242316.484023368 y_0=0.01005842011684023 ellps=GRS80 units=us-ft
7608|NAD83(2011) / WISCRS Green and Lafayette (ftUS)|lcc lat_1=42.63756227694444 lat_0=42.63756227694444 lon_0=-89.83888888888889 k_0=1.0000390487 x_0=170078.7401574803 y_0=45830.29484378968 ellps=GRS80 units=us-ft
7609|NAD83(2011) / WISCRS Green Lake and Marquette (ftUS)|lcc lat_1=43.80700011777778 lat_0=43.80700011777778 lon_0=-89.24166666666667 k_0=1.0000344057 x_0=150876.3017526035 y_0=79170.77937515875 ellps=GRS80 units=us-ft
7610|NAD83(2011) / WISCRS Iowa (ftUS)|tmerc lat_0=42.53888888888888 lon_0=-90.16111111111111 k=1.0000394961 x_0=113081.0261620523 y_0=0.004572009144018288 ellps=GRS80 units=us-ft
7611|NAD83(2011) / WISCRS Iron (ftUS)|tmerc lat_0=45.43333333333333 lon_0=-90.25555555555556 k=1.0000677153 x_0=220980.4419608839 y_0=0.008534417068834137 ellps=GRS80 units=us-ft
7612|NAD83(2011) / WISCRS Jackson (ftUS)|tmerc lat_0=44.25333512777778 lon_0=-90.84429651944444 k=1.0000353 x_0=27000 y_0=24999.99989839979 ellps=GRS80 units=us-ft
7613|NAD83(2011) / WISCRS Kenosha, Milwaukee, Ozaukee and Racine (ftUS)|tmerc lat_0=42.21666666666667 lon_0=-87.89444444444445 k=1.0000260649 x_0=185928.3727711455 y_0=0.0009144018288036576 ellps=GRS80 units=us-ft
7614|NAD83(2011) / WISCRS Kewaunee, Manitowoc and Sheboygan (ftUS)|tmerc lat_0=43.26666666666667 lon_0=-87.55 k=1.0000233704 x_0=79857.76154432308 y_0=0.001219202438404877 ellps=GRS80 units=us-ft
7615|NAD83(2011) / WISCRS La Crosse (ftUS)|tmerc lat_0=43.45111111111111 lon_0=-91.31666666666666 k=1.0000319985 x_0=130454.6596901194 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
7616|NAD83(2011) / WISCRS Langlade (ftUS)|lcc lat_1=45.15423710527778 lat_0=45.15423710527778 lon_0=-89.03333333333333 k_0=1.0000627024 x_0=198425.1968503937 y_0=105279.7828803657 ellps=GRS80 units=us-ft
7617|NAD83(2011) / WISCRS Lincoln (ftUS)|tmerc lat_0=44.84444444444445 lon_0=-89.73333333333333 k=1.0000599003 x_0=116129.0322580645 y_0=0.005791211582423164 ellps=GRS80 units=us-ft
7618|NAD83(2011) / WISCRS Marathon (ftUS)|lcc lat_1=44.90090442361111 lat_0=44.90090442361111 lon_0=-89.77 k_0=1.000053289 x_0=74676.1493522987 y_0=55049.26695453391 ellps=GRS80 units=us-ft
7619|NAD83(2011) / WISCRS Marinette (ftUS)|tmerc lat_0=44.69166666666666 lon_0=-87.71111111111111 k=1.0000234982 x_0=238658.8794513589 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
7620|NAD83(2011) / WISCRS Menominee (ftUS)|tmerc lat_0=44.71666666666667 lon_0=-88.41666666666667 k=1.0000362499 x_0=105461.0121412243 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
7621|NAD83(2011) / WISCRS Monroe (ftUS)|lcc lat_1=44.00007392861111 lat_0=44.00007392861111 lon_0=-90.64166666666668 k_0=1.0000434122 x_0=204521.2090424181 y_0=121923.9861823724 ellps=GRS80 units=us-ft
7622|NAD83(2011) / WISCRS Oconto (ftUS)|tmerc lat_0=44.39722222222222 lon_0=-87.90833333333335 k=1.0000236869 x_0=182880.3675895352 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
7623|NAD83(2011) / WISCRS Oneida (ftUS)|lcc lat_1=45.70422377027778 lat_0=45.70422377027778 lon_0=-89.54444444444444 k_0=1.0000686968 x_0=70104.14020828041 y_0=57588.03474726949 ellps=GRS80 units=us-ft
7624|NAD83(2011) / WISCRS Pepin and Pierce (ftUS)|lcc lat_1=44.63614887194444 lat_0=44.63614887194444 lon_0=-92.22777777777777 k_0=1.0000362977 x_0=167640.3352806706 y_0=86033.08773177546 ellps=GRS80 units=us-ft
7625|NAD83(2011) / WISCRS Polk (ftUS)|tmerc lat_0=44.66111111111111 lon_0=-92.63333333333334 k=1.0000433849 x_0=141732.2822453645 y_0=0.005791211582423164 ellps=GRS80 units=us-ft
7626|NAD83(2011) / WISCRS Portage (ftUS)|lcc lat_1=44.41682397527777 lat_0=44.41682397527777 lon_0=-89.5 k_0=1.000039936 x_0=56388.11277622555 y_0=50022.1874523749 ellps=GRS80 units=us-ft
7627|NAD83(2011) / WISCRS Price (ftUS)|tmerc lat_0=44.55555555555555 lon_0=-90.4888888888889 k=1.0000649554 x_0=227990.8544577089 y_0=0.01097282194564389 ellps=GRS80 units=us-ft
7628|NAD83(2011) / WISCRS Richland (ftUS)|lcc lat_1=43.3223129275 lat_0=43.3223129275 lon_0=-90.43055555555556 k_0=1.0000375653 x_0=202387.6047752095 y_0=134255.4254508509 ellps=GRS80 units=us-ft
7629|NAD83(2011) / WISCRS Rock (ftUS)|tmerc lat_0=41.94444444444444 lon_0=-89.07222222222222 k=1.0000337311 x_0=146304.2926085852 y_0=0.006705613411226822 ellps=GRS80 units=us-ft
7630|NAD83(2011) / WISCRS Rusk (ftUS)|tmerc lat_0=43.91944444444444 lon_0=-91.06666666666666 k=1.0000495976 x_0=250546.1013970028 y_0=0.02346964693929388 ellps=GRS80 units=us-ft
7631|NAD83(2011) / WISCRS Sauk (ftUS)|tmerc lat_0=42.81944444444445 lon_0=-89.9 k=1.0000373868 x_0=185623.5715519431 y_0=0.005181610363220727 ellps=GRS80 units=us-ft
7632|NAD83(2011) / WISCRS Sawyer (ftUS)|lcc lat_1=45.90009913138888 lat_0=45.90009913138888 lon_0=-91.11666666666666 k_0=1.0000573461 x_0=216713.2337312675 y_0=120734.1631699263 ellps=GRS80 units=us-ft
7633|NAD83(2011) / WISCRS Shawano (ftUS)|tmerc lat_0=44.03611111111111 lon_0=-88.60555555555555 k=1.000032144 x_0=262433.3251714504 y_0=0.009448818897637795 ellps=GRS80 units=us-ft
7634|NAD83(2011) / WISCRS St. Croix (ftUS)|tmerc lat_0=44.03611111111111 lon_0=-92.63333333333334 k=1.0000381803 x_0=165506.7300990602 y_0=0.01036322072644145 ellps=GRS80 units=us-ft
7635|NAD83(2011) / WISCRS Taylor (ftUS)|lcc lat_1=45.17782208583333 lat_0=45.17782208583333 lon_0=-90.48333333333333 k_0=1.0000597566 x_0=187147.5742951486 y_0=107746.7521463043 ellps=GRS80 units=us-ft
7636|NAD83(2011) / WISCRS Trempealeau (ftUS)|tmerc lat_0=43.16111111111111 lon_0=-91.36666666666666 k=1.0000361538 x_0=256946.9138938278 y_0=0.003962407924815849 ellps=GRS80 units=us-ft
7637|NAD83(2011) / WISCRS Vernon (ftUS)|lcc lat_1=43.57503293972223 lat_0=43.57503293972223 lon_0=-90.78333333333333 k_0=1.0000408158 x_0=222504.44500889 y_0=47532.0603505207 ellps=GRS80 units=us-ft
7638|NAD83(2011) / WISCRS Vilas (ftUS)|lcc lat_1=46.07784409055556 lat_0=46.07784409055556 lon_0=-89.4888888888889 k_0=1.0000730142 x_0=134417.0688341377 y_0=50337.10927101854 ellps=GRS80 units=us-ft
7639|NAD83(2011) / WISCRS Walworth (ftUS)|lcc lat_1=42.66946209694444 lat_0=42.66946209694444 lon_0=-88.54166666666667 k_0=1.0000367192 x_0=232562.8651257302 y_0=111088.2224028448 ellps=GRS80 units=us-ft
7640|NAD83(2011) / WISCRS Washburn (ftUS)|lcc lat_1=45.96121983333334 lat_0=45.96121983333334 lon_0=-91.78333333333333 k_0=1.0000475376 x_0=234086.8681737363 y_0=188358.6059436119 ellps=GRS80 units=us-ft
7641|NAD83(2011) / WISCRS Washington (ftUS)|tmerc lat_0=42.91805555555555 lon_0=-88.06388888888888 k=1.00003738 x_0=120091.4414020828 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
7642|NAD83(2011) / WISCRS Waukesha (ftUS)|tmerc lat_0=42.56944444444445 lon_0=-88.225 k=1.0000346179 x_0=208788.4178816358 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
7643|NAD83(2011) / WISCRS Waupaca (ftUS)|tmerc lat_0=43.42027777777778 lon_0=-88.81666666666666 k=1.0000333645 x_0=185013.9709423419 y_0=0.007010414020828041 ellps=GRS80 units=us-ft
7644|NAD83(2011) / WISCRS Waushara (ftUS)|lcc lat_1=44.11394404583334 lat_0=44.11394404583334 lon_0=-89.24166666666667 k_0=1.0000392096 x_0=120091.4401828804 y_0=45069.7588011176 ellps=GRS80 units=us-ft
7645|NAD83(2011) / WISCRS Wood (ftUS)|lcc lat_1=44.36259546944444 lat_0=44.36259546944444 lon_0=-90 k_0=1.0000421209 x_0=208483.6172720346 y_0=134589.7539243078 ellps=GRS80 units=us-ft
7657|WGS 84 (G730)|longlat ellps=WGS84
7659|WGS 84 (G873)|longlat ellps=WGS84
7661|WGS 84 (G1150)|longlat ellps=WGS84
7663|WGS 84 (G1674)|longlat ellps=WGS84
7665|WGS 84 (G1762)|longlat ellps=WGS84
7685|Kyrg-06|longlat ellps=GRS80
7686|Kyrg-06|longlat ellps=GRS80
7692|Kyrg-06 / zone 1|tmerc lon_0=68.51666666666667 x_0=1300000 y_0=14743.5 ellps=GRS80
7693|Kyrg-06 / zone 2|tmerc lon_0=71.51666666666667 x_0=2300000 y_0=14743.5 ellps=GRS80
7694|Kyrg-06 / zone 3|tmerc lon_0=74.51666666666667 x_0=3300000 y_0=14743.5 ellps=GRS80
7695|Kyrg-06 / zone 4|tmerc lon_0=77.51666666666667 x_0=4300000 y_0=14743.5 ellps=GRS80
7696|Kyrg-06 / zone 5|tmerc lon_0=80.51666666666667 x_0=5300000 y_0=14743.5 ellps=GRS80
7755|WGS 84 / India NSF LCC|lcc lat_1=12.472955 lat_2=35.17280444444444 lat_0=24 lon_0=80 x_0=4000000 y_0=4000000 datum=WGS84
7756|WGS 84 / Andhra Pradesh|lcc lat_1=13.75 lat_2=18.75 lat_0=16.25543298 lon_0=80.875 x_0=1000000 y_0=1000000 datum=WGS84
7757|WGS 84 / Arunachal Pradesh|lcc lat_1=27 lat_2=29 lat_0=28.00157897 lon_0=94.5 x_0=1000000 y_0=1000000 datum=WGS84
7758|WGS 84 / Assam|lcc lat_1=24.66666666666667 lat_2=27.33333333333333 lat_0=26.00257703 lon_0=92.75 x_0=1000000 y_0=1000000 datum=WGS84
7759|WGS 84 / Bihar|lcc lat_1=24.625 lat_2=27.125 lat_0=25.87725247 lon_0=85.875 x_0=1000000 y_0=1000000 datum=WGS84
7760|WGS 84 / Delhi|lcc lat_1=28.375 lat_2=28.875 lat_0=28.62510126 lon_0=77 x_0=1000000 y_0=1000000 datum=WGS84
7761|WGS 84 / Gujarat|lcc lat_1=20.79166666666667 lat_2=23.95833333333333 lat_0=22.37807121 lon_0=71.375 x_0=1000000 y_0=1000000 datum=WGS84
7762|WGS 84 / Haryana|lcc lat_1=28.08333333333333 lat_2=30.41666666666667 lat_0=29.25226266 lon_0=76 x_0=1000000 y_0=1000000 datum=WGS84
7763|WGS 84 / Himachal Pradesh|lcc lat_1=30.75 lat_2=32.75 lat_0=31.75183497 lon_0=77.375 x_0=1000000 y_0=1000000 datum=WGS84
7764|WGS 84 / Jammu and Kashmir|lcc lat_1=33.08333333333334 lat_2=36.41666666666666 lat_0=34.75570874 lon_0=76.5 x_0=1000000 y_0=1000000 datum=WGS84
7765|WGS 84 / Jharkhand|lcc lat_1=22.54166666666667 lat_2=24.70833333333333 lat_0=23.62652682 lon_0=85.625 x_0=1000000 y_0=1000000 datum=WGS84
7766|WGS 84 / Madhya Pradesh|lcc lat_1=22 lat_2=26 lat_0=24.00529821 lon_0=78.375 x_0=1000000 y_0=1000000 datum=WGS84
7767|WGS 84 / Maharashtra|lcc lat_1=16.625 lat_2=21.125 lat_0=18.88015774 lon_0=76.75 x_0=1000000 y_0=1000000 datum=WGS84
7768|WGS 84 / Manipur|lcc lat_1=24.08333333333333 lat_2=25.41666666666667 lat_0=24.75060911 lon_0=94 x_0=1000000 y_0=1000000 datum=WGS84
7769|WGS 84 / Meghalaya|lcc lat_1=25.20833333333333 lat_2=26.04166666666667 lat_0=25.62524747 lon_0=91.375 x_0=1000000 y_0=1000000 datum=WGS84
7770|WGS 84 / Nagaland|lcc lat_1=25.375 lat_2=26.875 lat_0=26.12581974 lon_0=94.375 x_0=1000000 y_0=1000000 datum=WGS84
7771|WGS 84 / India Northeast|lcc lat_1=23.04166666666667 lat_2=28.20833333333333 lat_0=25.63452135 lon_0=93.5 x_0=1000000 y_0=1000000 datum=WGS84
7772|WGS 84 / Orissa|lcc lat_1=18.58333333333333 lat_2=21.91666666666667 lat_0=20.25305174 lon_0=84.375 x_0=1000000 y_0=1000000 datum=WGS84
7773|WGS 84 / Punjab|lcc lat_1=30 lat_2=32 lat_0=31.00178226 lon_0=75.375 x_0=1000000 y_0=1000000 datum=WGS84
7774|WGS 84 / Rajasthan|lcc lat_1=24.29166666666667 lat_2=29.45833333333333 lat_0=26.88505546 lon_0=73.875 x_0=1000000 y_0=1000000 datum=WGS84
7775|WGS 84 / Uttar Pradesh|lcc lat_1=24.875 lat_2=29.375 lat_0=27.13270823 lon_0=80.875 x_0=1000000 y_0=1000000 datum=WGS84
7776|WGS 84 / Uttaranchal|lcc lat_1=29 lat_2=31 lat_0=30.0017132 lon_0=79.375 x_0=1000000 y_0=1000000 datum=WGS84
7777|WGS 84 / Andaman and Nicobar|tmerc lat_0=10.25 lon_0=93.25 k=0.9999428 x_0=1000000 y_0=1000000 datum=WGS84
7778|WGS 84 / Chhattisgarh|tmerc lat_0=21 lon_0=82.25 k=0.9998332 x_0=1000000 y_0=1000000 datum=WGS84
7779|WGS 84 / Goa|tmerc lat_0=15.375 lon_0=74 k=0.9999913 x_0=1000000 y_0=1000000 datum=WGS84
7780|WGS 84 / Karnataka|tmerc lat_0=15.125 lon_0=76.375 k=0.9998012 x_0=1000000 y_0=1000000 datum=WGS84
7781|WGS 84 / Kerala|tmerc lat_0=10.5 lon_0=76 k=0.9999177 x_0=1000000 y_0=1000000 datum=WGS84
7782|WGS 84 / Lakshadweep|tmerc lat_0=10 lon_0=73.125 k=0.9999536 x_0=1000000 y_0=1000000 datum=WGS84
7783|WGS 84 / Mizoram|tmerc lat_0=23.125 lon_0=92.75 k=0.9999821 x_0=1000000 y_0=1000000 datum=WGS84
7784|WGS 84 / Sikkim|tmerc lat_0=27.625 lon_0=88.5 k=0.9999926 x_0=1000000 y_0=1000000 datum=WGS84
7785|WGS 84 / Tamil Nadu|tmerc lat_0=10.875 lon_0=78.375 k=0.9997942 x_0=1000000 y_0=1000000 datum=WGS84
7786|WGS 84 / Tripura|tmerc lat_0=23.75 lon_0=91.75 k=0.9999822 x_0=1000000 y_0=1000000 datum=WGS84
7787|WGS 84 / West Bengal|tmerc lat_0=24.375 lon_0=87.875 k=0.9998584 x_0=1000000 y_0=1000000 datum=WGS84
7791|RDN2008 / UTM zone 32N|utm zone=32 ellps=GRS80
7792|RDN2008 / UTM zone 33N|utm zone=33 ellps=GRS80
7793|RDN2008 / UTM zone 34N|utm zone=34 ellps=GRS80
7794|RDN2008 / Italy zone (E-N)|tmerc lon_0=12 k=0.9985 x_0=7000000 ellps=GRS80
7795|RDN2008 / Zone 12 (E-N)|tmerc lon_0=12 x_0=3000000 ellps=GRS80
7797|BGS2005|longlat ellps=GRS80
7798|BGS2005|longlat ellps=GRS80
7799|BGS2005 / UTM zone 34N (N-E)|utm zone=34 ellps=GRS80
7800|BGS2005 / UTM zone 35N (N-E)|utm zone=35 ellps=GRS80
7801|BGS2005 / CCS2005|lcc lat_1=42 lat_2=43.33333333333334 lat_0=42.66787568333333 lon_0=25.5 x_0=500000 y_0=4725824.3591 ellps=GRS80
7803|BGS2005 / UTM zone 34N|utm zone=34 ellps=GRS80
7804|BGS2005 / UTM zone 35N|utm zone=34 ellps=GRS80
7805|BGS2005 / UTM zone 36N|utm zone=36 ellps=GRS80
7816|WGS 84 (Transit)|longlat ellps=WGS84
7825|Pulkovo 1942 / CS63 zone X1|tmerc lat_0=0.08333333333333333 lon_0=23.5 x_0=1300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7826|Pulkovo 1942 / CS63 zone X2|tmerc lat_0=0.08333333333333333 lon_0=26.5 x_0=2300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7827|Pulkovo 1942 / CS63 zone X3|tmerc lat_0=0.08333333333333333 lon_0=29.5 x_0=3300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7828|Pulkovo 1942 / CS63 zone X4|tmerc lat_0=0.08333333333333333 lon_0=32.5 x_0=4300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7829|Pulkovo 1942 / CS63 zone X5|tmerc lat_0=0.08333333333333333 lon_0=35.5 x_0=5300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7830|Pulkovo 1942 / CS63 zone X6|tmerc lat_0=0.08333333333333333 lon_0=38.5 x_0=6300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7831|Pulkovo 1942 / CS63 zone X7|tmerc lat_0=0.08333333333333333 lon_0=41.5 x_0=7300000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
7843|GDA2020|longlat ellps=GRS80
7844|GDA2020|longlat ellps=GRS80
7845|GDA2020 / GA LCC|lcc lat_1=-18 lat_2=-36 lon_0=134 ellps=GRS80
7846|GDA2020 / MGA zone 46|utm zone=46 south ellps=GRS80
7847|GDA2020 / MGA zone 47|utm zone=47 south ellps=GRS80
7848|GDA2020 / MGA zone 48|utm zone=48 south ellps=GRS80
7849|GDA2020 / MGA zone 49|utm zone=49 south ellps=GRS80
7850|GDA2020 / MGA zone 50|utm zone=50 south ellps=GRS80
7851|GDA2020 / MGA zone 51|utm zone=51 south ellps=GRS80
7852|GDA2020 / MGA zone 52|utm zone=52 south ellps=GRS80
7853|GDA2020 / MGA zone 53|utm zone=53 south ellps=GRS80
7854|GDA2020 / MGA zone 54|utm zone=54 south ellps=GRS80
7855|GDA2020 / MGA zone 55|utm zone=55 south ellps=GRS80
7856|GDA2020 / MGA zone 56|utm zone=56 south ellps=GRS80
7857|GDA2020 / MGA zone 57|utm zone=57 south ellps=GRS80
7858|GDA2020 / MGA zone 58|utm zone=58 south ellps=GRS80
7859|GDA2020 / MGA zone 59|utm zone=59 south ellps=GRS80
7877|Astro DOS 71 / SHLG71|tmerc lat_0=-15.96666666666667 lon_0=-5.716666666666667 x_0=300000 y_0=2000000 ellps=intl towgs84=-320,550,-494,0,0,0,0
7878|Astro DOS 71 / UTM zone 30S|utm zone=30 south ellps=intl towgs84=-320,550,-494,0,0,0,0
7880|St. Helena Tritan|longlat ellps=WGS84 towgs84=-0.077,0.079,0.086,0,0,0,0
7881|St. Helena Tritan|longlat ellps=WGS84 towgs84=-0.077,0.079,0.086,0,0,0,0
7882|St. Helena Tritan / SHLG(Tritan)|tmerc lat_0=-15.96666666666667 lon_0=-5.716666666666667 x_0=299483.737 y_0=2000527.879 ellps=WGS84 towgs84=-0.077,0.079,0.086,0,0,0,0
7883|St. Helena Tritan / UTM zone 30S|utm zone=30 south ellps=WGS84 towgs84=-0.077,0.079,0.086,0,0,0,0
7885|SHGD2015|longlat ellps=GRS80
7886|SHGD2015|longlat ellps=GRS80
7887|SHMG2015|utm zone=30 south ellps=GRS80
7899|GDA2020 / Vicgrid|lcc lat_1=-36 lat_2=-38 lat_0=-37 lon_0=145 x_0=2500000 y_0=2500000 ellps=GRS80
7900|ITRF88|longlat ellps=GRS80
7901|ITRF89|longlat ellps=GRS80
7902|ITRF90|longlat ellps=GRS80
7903|ITRF91|longlat ellps=GRS80
7904|ITRF92|longlat ellps=GRS80
7905|ITRF93|longlat ellps=GRS80
7906|ITRF94|longlat ellps=GRS80
7907|ITRF96|longlat ellps=GRS80
7908|ITRF97|longlat ellps=GRS80
7909|ITRF2000|longlat ellps=GRS80
7910|ITRF2005|longlat ellps=GRS80
7911|ITRF2008|longlat ellps=GRS80
7912|ITRF2014|longlat ellps=GRS80
7915|ETRF89|longlat ellps=GRS80
7917|ETRF90|longlat ellps=GRS80
7919|ETRF91|longlat ellps=GRS80
7921|ETRF92|longlat ellps=GRS80
7923|ETRF93|longlat ellps=GRS80
7925|ETRF94|longlat ellps=GRS80
7927|ETRF96|longlat ellps=GRS80
7929|ETRF97|longlat ellps=GRS80
7931|ETRF2000|longlat ellps=GRS80
7991|NAD27 / MTM zone 10|tmerc lon_0=-79.5 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
7992|Malongo 1987 / UTM zone 33S|utm zone=33 south ellps=intl towgs84=-254.1,-5.36,-100.29,0,0,0,0
8013|GDA2020 / ALB2020|tmerc lon_0=117.8833333333333 k=1.0000044 x_0=50000 y_0=4100000 ellps=GRS80
8014|GDA2020 / BIO2020|tmerc lon_0=115.25 k=1.0000022 x_0=60000 y_0=2700000 ellps=GRS80
8015|GDA2020 / BRO2020|tmerc lon_0=122.3333333333333 k=1.00000298 x_0=50000 y_0=2300000 ellps=GRS80
8016|GDA2020 / BCG2020|tmerc lon_0=115.4333333333333 k=0.99999592 x_0=50000 y_0=4000000 ellps=GRS80
8017|GDA2020 / CARN2020|tmerc lon_0=113.6666666666667 k=0.99999796 x_0=50000 y_0=3050000 ellps=GRS80
8018|GDA2020 / CIG2020|tmerc lon_0=105.625 k=1.00002514 x_0=50000 y_0=1400000 ellps=GRS80
8019|GDA2020 / CKIG2020|tmerc lon_0=96.875 k=0.99999387 x_0=50000 y_0=1600000 ellps=GRS80
8020|GDA2020 / COL2020|tmerc lon_0=115.9333333333333 k=1.000019 x_0=40000 y_0=4100000 ellps=GRS80
8021|GDA2020 / ESP2020|tmerc lon_0=121.8833333333333 k=1.0000055 x_0=50000 y_0=4050000 ellps=GRS80
8022|GDA2020 / EXM2020|tmerc lon_0=114.0666666666667 k=1.00000236 x_0=50000 y_0=2750000 ellps=GRS80
8023|GDA2020 / GCG2020|tmerc lon_0=114.5833333333333 k=1.00000628 x_0=50000 y_0=3450000 ellps=GRS80
8024|GDA2020 / GOLD2020|tmerc lon_0=121.5 k=1.00004949 x_0=60000 y_0=3800000 ellps=GRS80
8025|GDA2020 / JCG2020|tmerc lon_0=114.9833333333333 k=1.00000314 x_0=50000 y_0=3650000 ellps=GRS80
8026|GDA2020 / KALB2020|tmerc lon_0=114.3152777777778 k=1.000014 x_0=55000 y_0=3700000 ellps=GRS80
8027|GDA2020 / KAR2020|tmerc lon_0=116.9333333333333 k=0.9999989 x_0=50000 y_0=2550000 ellps=GRS80
8028|GDA2020 / KUN2020|tmerc lon_0=128.75 k=1.0000165 x_0=50000 y_0=2100000 ellps=GRS80
8029|GDA2020 / LCG2020|tmerc lon_0=115.3666666666667 k=1.00000157 x_0=50000 y_0=3750000 ellps=GRS80
8030|GDA2020 / MRCG2020|tmerc lon_0=115.1666666666667 k=1.0000055 x_0=50000 y_0=4050000 ellps=GRS80
8031|GDA2020 / PCG2020|tmerc lon_0=115.8166666666667 k=0.99999906 x_0=50000 y_0=3900000 ellps=GRS80
8032|GDA2020 / PHG2020|tmerc lon_0=118.6 k=1.00000135 x_0=50000 y_0=2500000 ellps=GRS80
8035|WGS 84 / TM Zone 20N (ftUS)|utm zone=20 datum=WGS84 units=us-ft
8036|WGS 84 / TM Zone 21N (ftUS)|utm zone=21 datum=WGS84 units=us-ft
8058|GDA2020 / NSW Lambert|lcc lat_1=-30.75 lat_2=-35.75 lat_0=-33.25 lon_0=147 x_0=9300000 y_0=4500000 ellps=GRS80
8059|GDA2020 / SA Lambert|lcc lat_1=-28 lat_2=-36 lat_0=-32 lon_0=135 x_0=1000000 y_0=2000000 ellps=GRS80
8065|NAD83(2011) / PCCS zone 1 (ft)|omerc lat_0=32.25 lonc=-111.4 alpha=45 k=1.00011 x_0=48768 y_0=243840 gamma=45 ellps=GRS80 units=ft
8066|NAD83(2011) / PCCS zone 2 (ft)|tmerc lat_0=31.25 lon_0=-112.1666666666667 k=1.00009 x_0=548640 y_0=304800 ellps=GRS80 units=ft
8067|NAD83(2011) / PCCS zone 3 (ft)|tmerc lat_0=31.5 lon_0=-113.1666666666667 k=1.000055 x_0=182880 ellps=GRS80 units=ft
8068|NAD83(2011) / PCCS zone 4 (ft)|lcc lat_1=30.5 lat_0=30.5 lon_0=-110.75 k_0=0.9998 x_0=9144 y_0=-188976 ellps=GRS80 units=ft
8082|NAD83(CSRS)v6 / MTM Nova Scotia zone 4|tmerc lon_0=-61.5 k=0.9999 x_0=24500000 ellps=GRS80
8083|NAD83(CSRS)v6 / MTM Nova Scotia zone 5|tmerc lon_0=-64.5 k=0.9999 x_0=25500000 ellps=GRS80
8085|ISN2016|longlat ellps=GRS80
8086|ISN2016|longlat ellps=GRS80
8088|ISN2016 / Lambert 2016|lcc lat_1=64.25 lat_2=65.75 lat_0=65 lon_0=-19 x_0=2700000 y_0=300000 ellps=GRS80
8090|NAD83(HARN) / WISCRS Florence (m)|tmerc lat_0=45.43888888888888 lon_0=-88.14166666666668 k=1.0000552095 x_0=133502.6683 y_0=0.0063 ellps=GRS80
8091|NAD83(HARN) / WISCRS Florence (ftUS)|tmerc lat_0=45.43888888888888 lon_0=-88.14166666666668 k=1.0000552095 x_0=133502.6682245364 y_0=0.006400812801625603 ellps=GRS80 units=us-ft
8092|NAD83(HARN) / WISCRS Eau Claire (m)|lcc lat_1=44.87228112638889 lat_0=44.87228112638889 lon_0=-91.28888888888889 k_0=1.000035079 x_0=120091.4402 y_0=91687.9239 ellps=GRS80
8093|NAD83(HARN) / WISCRS Eau Claire (ftUS)|lcc lat_1=44.87228112638889 lat_0=44.87228112638889 lon_0=-91.28888888888889 k_0=1.000035079 x_0=120091.4401828804 y_0=91687.92390144781 ellps=GRS80 units=us-ft
8095|NAD83(HARN) / WISCRS Wood (m)|lcc lat_1=44.36259546944444 lat_0=44.36259546944444 lon_0=-90 k_0=1.0000421209 x_0=208483.6173 y_0=134589.754 ellps=GRS80
8096|NAD83(HARN) / WISCRS Wood (ftUS)|lcc lat_1=44.36259546944444 lat_0=44.36259546944444 lon_0=-90 k_0=1.0000421209 x_0=208483.6172720346 y_0=134589.7539243078 ellps=GRS80 units=us-ft
8097|NAD83(HARN) / WISCRS Waushara (m)|lcc lat_1=44.11394404583334 lat_0=44.11394404583334 lon_0=-89.24166666666667 k_0=1.0000392096 x_0=120091.4402 y_0=45069.7587 ellps=GRS80
8098|NAD83(HARN) / WISCRS Waushara (ftUS)|lcc lat_1=44.11394404583334 lat_0=44.11394404583334 lon_0=-89.24166666666667 k_0=1.0000392096 x_0=120091.4401828804 y_0=45069.7588011176 ellps=GRS80 units=us-ft
8099|NAD83(HARN) / WISCRS Waupaca (m)|tmerc lat_0=43.42027777777778 lon_0=-88.81666666666666 k=1.0000333645 x_0=185013.9709 y_0=0.007 ellps=GRS80
8100|NAD83(HARN) / WISCRS Waupaca (ftUS)|tmerc lat_0=43.42027777777778 lon_0=-88.81666666666666 k=1.0000333645 x_0=185013.9709423419 y_0=0.007010414020828041 ellps=GRS80 units=us-ft
8101|NAD83(HARN) / WISCRS Waukesha (m)|tmerc lat_0=42.56944444444445 lon_0=-88.225 k=1.0000346179 x_0=208788.418 y_0=0.0034 ellps=GRS80
8102|NAD83(HARN) / WISCRS Waukesha (ftUS)|tmerc lat_0=42.56944444444445 lon_0=-88.225 k=1.0000346179 x_0=208788.4178816358 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
8103|NAD83(HARN) / WISCRS Washington (m)|tmerc lat_0=42.91805555555555 lon_0=-88.06388888888888 k=1.00003738 x_0=120091.4415 y_0=0.003 ellps=GRS80
8104|NAD83(HARN) / WISCRS Washington (ftUS)|tmerc lat_0=42.91805555555555 lon_0=-88.06388888888888 k=1.00003738 x_0=120091.4414020828 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
8105|NAD83(HARN) / WISCRS Washburn (m)|lcc lat_1=45.96121983333334 lat_0=45.96121983333334 lon_0=-91.78333333333333 k_0=1.0000475376 x_0=234086.8682 y_0=188358.6058 ellps=GRS80
8106|NAD83(HARN) / WISCRS Washburn (ftUS)|lcc lat_1=45.96121983333334 lat_0=45.96121983333334 lon_0=-91.78333333333333 k_0=1.0000475376 x_0=234086.8681737363 y_0=188358.6059436119 ellps=GRS80 units=us-ft
8107|NAD83(HARN) / WISCRS Walworth (m)|lcc lat_1=42.66946209694444 lat_0=42.66946209694444 lon_0=-88.54166666666667 k_0=1.0000367192 x_0=232562.8651 y_0=111088.2224 ellps=GRS80
8108|NAD83(HARN) / WISCRS Walworth (ftUS)|lcc lat_1=42.66946209694444 lat_0=42.66946209694444 lon_0=-88.54166666666667 k_0=1.0000367192 x_0=232562.8651257302 y_0=111088.2224028448 ellps=GRS80 units=us-ft
8109|NAD83(HARN) / WISCRS Vilas (m)|lcc lat_1=46.07784409055556 lat_0=46.07784409055556 lon_0=-89.4888888888889 k_0=1.0000730142 x_0=134417.0689 y_0=50337.1092 ellps=GRS80
8110|NAD83(HARN) / WISCRS Vilas (ftUS)|lcc lat_1=46.07784409055556 lat_0=46.07784409055556 lon_0=-89.4888888888889 k_0=1.0000730142 x_0=134417.0688341377 y_0=50337.10927101854 ellps=GRS80 units=us-ft
8111|NAD83(HARN) / WISCRS Vernon (m)|lcc lat_1=43.57503293972223 lat_0=43.57503293972223 lon_0=-90.78333333333333 k_0=1.0000408158 x_0=222504.4451 y_0=47532.0602 ellps=GRS80
8112|NAD83(HARN) / WISCRS Vernon (ftUS)|lcc lat_1=43.57503293972223 lat_0=43.57503293972223 lon_0=-90.78333333333333 k_0=1.0000408158 x_0=222504.44500889 y_0=47532.0603505207 ellps=GRS80 units=us-ft
8113|NAD83(HARN) / WISCRS Trempealeau (m)|tmerc lat_0=43.16111111111111 lon_0=-91.36666666666666 k=1.0000361538 x_0=256946.9138 y_0=0.0041 ellps=GRS80
8114|NAD83(HARN) / WISCRS Trempealeau (ftUS)|tmerc lat_0=43.16111111111111 lon_0=-91.36666666666666 k=1.0000361538 x_0=256946.9138938278 y_0=0.003962407924815849 ellps=GRS80 units=us-ft
8115|NAD83(HARN) / WISCRS Taylor (m)|lcc lat_1=45.17782208583333 lat_0=45.17782208583333 lon_0=-90.48333333333333 k_0=1.0000597566 x_0=187147.5744 y_0=107746.7522 ellps=GRS80
8116|NAD83(HARN) / WISCRS Taylor (ftUS)|lcc lat_1=45.17782208583333 lat_0=45.17782208583333 lon_0=-90.48333333333333 k_0=1.0000597566 x_0=187147.5742951486 y_0=107746.7521463043 ellps=GRS80 units=us-ft
8117|NAD83(HARN) / WISCRS St. Croix (m)|tmerc lat_0=44.03611111111111 lon_0=-92.63333333333334 k=1.0000381803 x_0=165506.7302 y_0=0.0103 ellps=GRS80
8118|NAD83(HARN) / WISCRS St. Croix (ftUS)|tmerc lat_0=44.03611111111111 lon_0=-92.63333333333334 k=1.0000381803 x_0=165506.7300990602 y_0=0.01036322072644145 ellps=GRS80 units=us-ft
8119|NAD83(HARN) / WISCRS Shawano (m)|tmerc lat_0=44.03611111111111 lon_0=-88.60555555555555 k=1.000032144 x_0=262433.3253 y_0=0.0096 ellps=GRS80
8120|NAD83(HARN) / WISCRS Shawano (ftUS)|tmerc lat_0=44.03611111111111 lon_0=-88.60555555555555 k=1.000032144 x_0=262433.3251714504 y_0=0.009448818897637795 ellps=GRS80 units=us-ft
8121|NAD83(HARN) / WISCRS Sawyer (m)|lcc lat_1=45.90009913138888 lat_0=45.90009913138888 lon_0=-91.11666666666666 k_0=1.0000573461 x_0=216713.2336 y_0=120734.1631 ellps=GRS80
8122|NAD83(HARN) / WISCRS Sawyer (ftUS)|lcc lat_1=45.90009913138888 lat_0=45.90009913138888 lon_0=-91.11666666666666 k_0=1.0000573461 x_0=216713.2337312675 y_0=120734.1631699263 ellps=GRS80 units=us-ft
8123|NAD83(HARN) / WISCRS Sauk (m)|tmerc lat_0=42.81944444444445 lon_0=-89.9 k=1.0000373868 x_0=185623.5716 y_0=0.0051 ellps=GRS80
8124|NAD83(HARN) / WISCRS Sauk (ftUS)|tmerc lat_0=42.81944444444445 lon_0=-89.9 k=1.0000373868 x_0=185623.5715519431 y_0=0.005181610363220727 ellps=GRS80 units=us-ft
8125|NAD83(HARN) / WISCRS Rusk (m)|tmerc lat_0=43.91944444444444 lon_0=-91.06666666666666 k=1.0000495976 x_0=250546.1013 y_0=0.0234 ellps=GRS80
8126|NAD83(HARN) / WISCRS Rusk (ftUS)|tmerc lat_0=43.91944444444444 lon_0=-91.06666666666666 k=1.0000495976 x_0=250546.1013970028 y_0=0.02346964693929388 ellps=GRS80 units=us-ft
8127|NAD83(HARN) / WISCRS Rock (m)|tmerc lat_0=41.94444444444444 lon_0=-89.07222222222222 k=1.0000337311 x_0=146304.2926 y_0=0.0068 ellps=GRS80
8128|NAD83(HARN) / WISCRS Rock (ftUS)|tmerc lat_0=41.94444444444444 lon_0=-89.07222222222222 k=1.0000337311 x_0=146304.2926085852 y_0=0.006705613411226822 ellps=GRS80 units=us-ft
8129|NAD83(HARN) / WISCRS Richland (m)|lcc lat_1=43.3223129275 lat_0=43.3223129275 lon_0=-90.43055555555556 k_0=1.0000375653 x_0=202387.6048 y_0=134255.4253 ellps=GRS80
8130|NAD83(HARN) / WISCRS Richland (ftUS)|lcc lat_1=43.3223129275 lat_0=43.3223129275 lon_0=-90.43055555555556 k_0=1.0000375653 x_0=202387.6047752095 y_0=134255.4254508509 ellps=GRS80 units=us-ft
8131|NAD83(HARN) / WISCRS Price (m)|tmerc lat_0=44.55555555555555 lon_0=-90.4888888888889 k=1.0000649554 x_0=227990.8546 y_0=0.0109 ellps=GRS80
8132|NAD83(HARN) / WISCRS Price (ftUS)|tmerc lat_0=44.55555555555555 lon_0=-90.4888888888889 k=1.0000649554 x_0=227990.8544577089 y_0=0.01097282194564389 ellps=GRS80 units=us-ft
8133|NAD83(HARN) / WISCRS Portage (m)|lcc lat_1=44.41682397527777 lat_0=44.41682397527777 lon_0=-89.5 k_0=1.000039936 x_0=56388.1128 y_0=50022.1874 ellps=GRS80
8134|NAD83(HARN) / WISCRS Portage (ftUS)|lcc lat_1=44.41682397527777 lat_0=44.41682397527777 lon_0=-89.5 k_0=1.000039936 x_0=56388.11277622555 y_0=50022.1874523749 ellps=GRS80 units=us-ft
8135|NAD83(HARN) / WISCRS Polk (m)|tmerc lat_0=44.66111111111111 lon_0=-92.63333333333334 k=1.0000433849 x_0=141732.2823 y_0=0.0059 ellps=GRS80
8136|NAD83(HARN) / WISCRS Polk (ftUS)|tmerc lat_0=44.66111111111111 lon_0=-92.63333333333334 k=1.0000433849 x_0=141732.2822453645 y_0=0.005791211582423164 ellps=GRS80 units=us-ft
8137|NAD83(HARN) / WISCRS Pepin and Pierce (m)|lcc lat_1=44.63614887194444 lat_0=44.63614887194444 lon_0=-92.22777777777777 k_0=1.0000362977 x_0=167640.3354 y_0=86033.0876 ellps=GRS80
8138|NAD83(HARN) / WISCRS Pepin and Pierce (ftUS)|lcc lat_1=44.63614887194444 lat_0=44.63614887194444 lon_0=-92.22777777777777 k_0=1.0000362977 x_0=167640.3352806706 y_0=86033.08773177546 ellps=GRS80 units=us-ft
8139|NAD83(HARN) / WISCRS Oneida (m)|lcc lat_1=45.70422377027778 lat_0=45.70422377027778 lon_0=-89.54444444444444 k_0=1.0000686968 x_0=70104.1401 y_0=57588.0346 ellps=GRS80
8140|NAD83(HARN) / WISCRS Oneida (ftUS)|lcc lat_1=45.70422377027778 lat_0=45.70422377027778 lon_0=-89.54444444444444 k_0=1.0000686968 x_0=70104.14020828041 y_0=57588.03474726949 ellps=GRS80 units=us-ft
8141|NAD83(HARN) / WISCRS Oconto (m)|tmerc lat_0=44.39722222222222 lon_0=-87.90833333333335 k=1.0000236869 x_0=182880.3676 y_0=0.0033 ellps=GRS80
8142|NAD83(HARN) / WISCRS Oconto (ftUS)|tmerc lat_0=44.39722222222222 lon_0=-87.90833333333335 k=1.0000236869 x_0=182880.3675895352 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
8143|NAD83(HARN) / WISCRS Monroe (m)|lcc lat_1=44.00007392861111 lat_0=44.00007392861111 lon_0=-90.64166666666668 k_0=1.0000434122 x_0=204521.209 y_0=121923.9861 ellps=GRS80
8144|NAD83(HARN) / WISCRS Monroe (ftUS)|lcc lat_1=44.00007392861111 lat_0=44.00007392861111 lon_0=-90.64166666666668 k_0=1.0000434122 x_0=204521.2090424181 y_0=121923.9861823724 ellps=GRS80 units=us-ft
8145|NAD83(HARN) / WISCRS Menominee (m)|tmerc lat_0=44.71666666666667 lon_0=-88.41666666666667 k=1.0000362499 x_0=105461.0121 y_0=0.0029 ellps=GRS80
8146|NAD83(HARN) / WISCRS Menominee (ftUS)|tmerc lat_0=44.71666666666667 lon_0=-88.41666666666667 k=1.0000362499 x_0=105461.0121412243 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
8147|NAD83(HARN) / WISCRS Marinette (m)|tmerc lat_0=44.69166666666666 lon_0=-87.71111111111111 k=1.0000234982 x_0=238658.8794 y_0=0.0032 ellps=GRS80
8148|NAD83(HARN) / WISCRS Marinette (ftUS)|tmerc lat_0=44.69166666666666 lon_0=-87.71111111111111 k=1.0000234982 x_0=238658.8794513589 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
8149|NAD83(HARN) / WISCRS Marathon (m)|lcc lat_1=44.90090442361111 lat_0=44.90090442361111 lon_0=-89.77 k_0=1.000053289 x_0=74676.1493 y_0=55049.2669 ellps=GRS80
8150|NAD83(HARN) / WISCRS Marathon (ftUS)|lcc lat_1=44.90090442361111 lat_0=44.90090442361111 lon_0=-89.77 k_0=1.000053289 x_0=74676.1493522987 y_0=55049.26695453391 ellps=GRS80 units=us-ft
8151|NAD83(HARN) / WISCRS Lincoln (m)|tmerc lat_0=44.84444444444445 lon_0=-89.73333333333333 k=1.0000599003 x_0=116129.0323 y_0=0.0058 ellps=GRS80
8152|NAD83(HARN) / WISCRS Lincoln (ftUS)|tmerc lat_0=44.84444444444445 lon_0=-89.73333333333333 k=1.0000599003 x_0=116129.0322580645 y_0=0.005791211582423164 ellps=GRS80 units=us-ft
8153|NAD83(HARN) / WISCRS Langlade (m)|lcc lat_1=45.15423710527778 lat_0=45.15423710527778 lon_0=-89.03333333333333 k_0=1.0000627024 x_0=198425.197 y_0=105279.7829 ellps=GRS80
8154|NAD83(HARN) / WISCRS Langlade (ftUS)|lcc lat_1=45.15423710527778 lat_0=45.15423710527778 lon_0=-89.03333333333333 k_0=1.0000627024 x_0=198425.1968503937 y_0=105279.7828803657 ellps=GRS80 units=us-ft
8155|NAD83(HARN) / WISCRS La Crosse (m)|tmerc lat_0=43.45111111111111 lon_0=-91.31666666666666 k=1.0000319985 x_0=130454.6598 y_0=0.0033 ellps=GRS80
8156|NAD83(HARN) / WISCRS La Crosse (ftUS)|tmerc lat_0=43.45111111111111 lon_0=-91.31666666666666 k=1.0000319985 x_0=130454.6596901194 y_0=0.003352806705613411 ellps=GRS80 units=us-ft
8157|NAD83(HARN) / WISCRS Kewaunee, Manitowoc and Sheboygan (m)|tmerc lat_0=43.26666666666667 lon_0=-87.55 k=1.0000233704 x_0=79857.7614 y_0=0.0012 ellps=GRS80
8158|NAD83(HARN) / WISCRS Kewaunee, Manitowoc and Sheboygan (ftUS)|tmerc lat_0=43.26666666666667 lon_0=-87.55 k=1.0000233704 x_0=79857.76154432308 y_0=0.001219202438404877 ellps=GRS80 units=us-ft
8159|NAD83(HARN) / WISCRS Kenosha, Milwaukee, Ozaukee and Racine (m)|tmerc lat_0=42.21666666666667 lon_0=-87.89444444444445 k=1.0000260649 x_0=185928.3728 y_0=0.0009 ellps=GRS80
8160|NAD83(HARN) / WISCRS Kenosha, Milwaukee, Ozaukee and Racine (ftUS)|tmerc lat_0=42.21666666666667 lon_0=-87.89444444444445 k=1.0000260649 x_0=185928.3727711455 y_0=0.0009144018288036576 ellps=GRS80 units=us-ft
8161|NAD83(HARN) / WISCRS Jackson (m)|tmerc lat_0=44.25333512777778 lon_0=-90.84429651944444 k=1.0000353 x_0=27000 y_0=25000 ellps=GRS80
8162|NAD83(HARN) / WISCRS Jackson (ftUS)|tmerc lat_0=44.25333512777778 lon_0=-90.84429651944444 k=1.0000353 x_0=27000 y_0=24999.99989839979 ellps=GRS80 units=us-ft
8163|NAD83(HARN) / WISCRS Iron (m)|tmerc lat_0=45.43333333333333 lon_0=-90.25555555555556 k=1.0000677153 x_0=220980.4419 y_0=0.0085 ellps=GRS80
8164|NAD83(HARN) / WISCRS Iron (ftUS)|tmerc lat_0=45.43333333333333 lon_0=-90.25555555555556 k=1.0000677153 x_0=220980.4419608839 y_0=0.008534417068834137 ellps=GRS80 units=us-ft
8165|NAD83(HARN) / WISCRS Iowa (m)|tmerc lat_0=42.53888888888888 lon_0=-90.16111111111111 k=1.0000394961 x_0=113081.0261 y_0=0.0045 ellps=GRS80
8166|NAD83(HARN) / WISCRS Iowa (ftUS)|tmerc lat_0=42.53888888888888 lon_0=-90.16111111111111 k=1.0000394961 x_0=113081.0261620523 y_0=0.004572009144018288 ellps=GRS80 units=us-ft
8167|NAD83(HARN) / WISCRS Green Lake and Marquette (m)|lcc lat_1=43.80700011777778 lat_0=43.80700011777778 lon_0=-89.24166666666667 k_0=1.0000344057 x_0=150876.3018 y_0=79170.7795 ellps=GRS80
8168|NAD83(HARN) / WISCRS Green Lake and Marquette (ftUS)|lcc lat_1=43.80700011777778 lat_0=43.80700011777778 lon_0=-89.24166666666667 k_0=1.0000344057 x_0=150876.3017526035 y_0=79170.77937515875 ellps=GRS80 units=us-ft
8169|NAD83(HARN) / WISCRS Green and Lafayette (m)|lcc lat_1=42.63756227694444 lat_0=42.63756227694444 lon_0=-89.83888888888889 k_0=1.0000390487 x_0=170078.7403 y_0=45830.2947 ellps=GRS80
8170|NAD83(HARN) / WISCRS Green and Lafayette (ftUS)|lcc lat_1=42.63756227694444 lat_0=42.63756227694444 lon_0=-89.83888888888889 k_0=1.0000390487 x_0=170078.7401574803 y_0=45830.29484378968 ellps=GRS80 units=us-ft
8171|NAD83(HARN) / WISCRS Grant (m)|tmerc lat_0=41.41111111111111 lon_0=-90.8 k=1.0000349452 x_0=242316.4841 y_0=0.01 ellps=GRS80
8172|NAD83(HARN) / WISCRS Grant (ftUS)|tmerc lat_0=41.41111111111111 lon_0=-90.8 k=1.0000349452 x_0=242316.484023368 y_0=0.01005842011684023 ellps=GRS80 units=us-ft
8173|NAD83(HARN) / WISCRS Forest (m)|tmerc lat_0=44.00555555555555 lon_0=-88.63333333333334 k=1.0000673004 x_0=275844.5533 y_0=0.0157 ellps=GRS80
8177|NAD83(HARN) / WISCRS Forest (ftUS)|tmerc lat_0=44.00555555555555 lon_0=-88.63333333333334 k=1.0000673004 x_0=275844.5532131065 y_0=0.0158496316992634 ellps=GRS80 units=us-ft
8179|NAD83(HARN) / WISCRS Dunn (m)|tmerc lat_0=44.40833333333333 lon_0=-91.89444444444445 k=1.0000410324 x_0=51816.104 y_0=0.003 ellps=GRS80
8180|NAD83(HARN) / WISCRS Dunn (ftUS)|tmerc lat_0=44.40833333333333 lon_0=-91.89444444444445 k=1.0000410324 x_0=51816.10393700787 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
8181|NAD83(HARN) / WISCRS Douglas (m)|tmerc lat_0=45.88333333333333 lon_0=-91.91666666666667 k=1.0000385418 x_0=59131.3183 y_0=0.0041 ellps=GRS80
8182|NAD83(HARN) / WISCRS Douglas (ftUS)|tmerc lat_0=45.88333333333333 lon_0=-91.91666666666667 k=1.0000385418 x_0=59131.31826263652 y_0=0.003962407924815849 ellps=GRS80 units=us-ft
8184|NAD83(HARN) / WISCRS Door (m)|tmerc lat_0=44.4 lon_0=-87.27222222222223 k=1.0000187521 x_0=158801.1176 y_0=0.0023 ellps=GRS80
8185|NAD83(HARN) / WISCRS Door (ftUS)|tmerc lat_0=44.4 lon_0=-87.27222222222223 k=1.0000187521 x_0=158801.1176022352 y_0=0.002438404876809754 ellps=GRS80 units=us-ft
8187|NAD83(HARN) / WISCRS Dodge and Jefferson (m)|tmerc lat_0=41.47222222222222 lon_0=-88.775 k=1.0000346418 x_0=263347.7263 y_0=0.0076 ellps=GRS80
8189|NAD83(HARN) / WISCRS Dodge and Jefferson (ftUS)|tmerc lat_0=41.47222222222222 lon_0=-88.775 k=1.0000346418 x_0=263347.7263906528 y_0=0.00762001524003048 ellps=GRS80 units=us-ft
8191|NAD83(HARN) / WISCRS Dane (m)|lcc lat_1=43.0695160375 lat_0=43.0695160375 lon_0=-89.42222222222223 k_0=1.0000384786 x_0=247193.2944 y_0=146591.9896 ellps=GRS80
8193|NAD83(HARN) / WISCRS Dane (ftUS)|lcc lat_1=43.0695160375 lat_0=43.0695160375 lon_0=-89.42222222222223 k_0=1.0000384786 x_0=247193.2943865888 y_0=146591.9896367793 ellps=GRS80 units=us-ft
8196|NAD83(HARN) / WISCRS Crawford (m)|lcc lat_1=43.200055605 lat_0=43.200055605 lon_0=-90.9388888888889 k_0=1.0000349151 x_0=113690.6274 y_0=53703.1201 ellps=GRS80
8197|NAD83(HARN) / WISCRS Crawford (ftUS)|lcc lat_1=43.200055605 lat_0=43.200055605 lon_0=-90.9388888888889 k_0=1.0000349151 x_0=113690.6273812548 y_0=53703.12024384048 ellps=GRS80 units=us-ft
8198|NAD83(HARN) / WISCRS Columbia (m)|lcc lat_1=43.46254664583333 lat_0=43.46254664583333 lon_0=-89.39444444444445 k_0=1.00003498 x_0=169164.3381 y_0=111569.6134 ellps=GRS80
8200|NAD83(HARN) / WISCRS Columbia (ftUS)|lcc lat_1=43.46254664583333 lat_0=43.46254664583333 lon_0=-89.39444444444445 k_0=1.00003498 x_0=169164.338023876 y_0=111569.613512827 ellps=GRS80 units=us-ft
8201|NAD83(HARN) / WISCRS Clark (m)|tmerc lat_0=43.6 lon_0=-90.70833333333334 k=1.0000463003 x_0=199949.1989 y_0=0.0086 ellps=GRS80
8202|NAD83(HARN) / WISCRS Clark (ftUS)|tmerc lat_0=43.6 lon_0=-90.70833333333334 k=1.0000463003 x_0=199949.198983998 y_0=0.008534417068834137 ellps=GRS80 units=us-ft
8203|NAD83(HARN) / WISCRS Chippewa (m)|lcc lat_1=44.97785689861112 lat_0=44.97785689861112 lon_0=-91.29444444444444 k_0=1.0000391127 x_0=60045.72 y_0=44091.4346 ellps=GRS80
8204|NAD83(HARN) / WISCRS Chippewa (ftUS)|lcc lat_1=44.97785689861112 lat_0=44.97785689861112 lon_0=-91.29444444444444 k_0=1.0000391127 x_0=60045.72009144018 y_0=44091.43449326898 ellps=GRS80 units=us-ft
8205|NAD83(HARN) / WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (m)|tmerc lat_0=42.71944444444445 lon_0=-88.5 k=1.0000286569 x_0=244754.8893 y_0=0.0049 ellps=GRS80
8206|NAD83(HARN) / WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (ftUS)|tmerc lat_0=42.71944444444445 lon_0=-88.5 k=1.0000286569 x_0=244754.8892049784 y_0=0.004876809753619507 ellps=GRS80 units=us-ft
8207|NAD83(HARN) / WISCRS Burnett (m)|lcc lat_1=45.89871486583333 lat_0=45.89871486583333 lon_0=-92.45777777777778 k_0=1.0000383841 x_0=64008.1276 y_0=59445.9043 ellps=GRS80
8208|NAD83(HARN) / WISCRS Burnett (ftUS)|lcc lat_1=45.89871486583333 lat_0=45.89871486583333 lon_0=-92.45777777777778 k_0=1.0000383841 x_0=64008.12771145543 y_0=59445.90419100838 ellps=GRS80 units=us-ft
8209|NAD83(HARN) / WISCRS Buffalo (m)|tmerc lat_0=43.48138888888889 lon_0=-91.79722222222222 k=1.0000382778 x_0=175260.3502 y_0=0.0048 ellps=GRS80
8210|NAD83(HARN) / WISCRS Buffalo (ftUS)|tmerc lat_0=43.48138888888889 lon_0=-91.79722222222222 k=1.0000382778 x_0=175260.3502159004 y_0=0.004876809753619507 ellps=GRS80 units=us-ft
8212|NAD83(HARN) / WISCRS Brown (m)|tmerc lat_0=43 lon_0=-88 k=1.00002 x_0=31600 y_0=4600 ellps=GRS80
8213|NAD83(HARN) / WISCRS Brown (ftUS)|tmerc lat_0=43 lon_0=-88 k=1.00002 x_0=31599.99989839979 y_0=4599.999898399797 ellps=GRS80 units=us-ft
8214|NAD83(HARN) / WISCRS Bayfield (m)|lcc lat_1=46.66964837722222 lat_0=46.66964837722222 lon_0=-91.15277777777779 k_0=1.0000331195 x_0=228600.4575 y_0=148551.4837 ellps=GRS80
8216|NAD83(HARN) / WISCRS Bayfield (ftUS)|lcc lat_1=46.66964837722222 lat_0=46.66964837722222 lon_0=-91.15277777777779 k_0=1.0000331195 x_0=228600.4575057151 y_0=148551.4835661671 ellps=GRS80 units=us-ft
8218|NAD83(HARN) / WISCRS Barron (m)|tmerc lat_0=45.13333333333333 lon_0=-91.85 k=1.0000486665 x_0=93150 y_0=0.0029 ellps=GRS80
8220|NAD83(HARN) / WISCRS Barron (ftUS)|tmerc lat_0=45.13333333333333 lon_0=-91.85 k=1.0000486665 x_0=93150 y_0=0.003048006096012192 ellps=GRS80 units=us-ft
8222|NAD83(HARN) / WISCRS Ashland (m)|tmerc lat_0=45.70611111111111 lon_0=-90.62222222222222 k=1.0000495683 x_0=172821.9461 y_0=0.0017 ellps=GRS80
8224|NAD83(HARN) / WISCRS Ashland (ftUS)|tmerc lat_0=45.70611111111111 lon_0=-90.62222222222222 k=1.0000495683 x_0=172821.945948692 y_0=0.001828803657607315 ellps=GRS80 units=us-ft
8225|NAD83(HARN) / WISCRS Adams and Juneau (m)|tmerc lat_0=43.36666666666667 lon_0=-90 k=1.0000365285 x_0=147218.6942 y_0=0.0037 ellps=GRS80
8226|NAD83(HARN) / WISCRS Adams and Juneau (ftUS)|tmerc lat_0=43.36666666666667 lon_0=-90 k=1.0000365285 x_0=147218.6941325883 y_0=0.00365760731521463 ellps=GRS80 units=us-ft
8231|NAD83(CSRS96)|longlat ellps=GRS80
8232|NAD83(CSRS96)|longlat ellps=GRS80
8235|NAD83(CSRS)v2|longlat ellps=GRS80
8237|NAD83(CSRS)v2|longlat ellps=GRS80
8239|NAD83(CSRS)v3|longlat ellps=GRS80
8240|NAD83(CSRS)v3|longlat ellps=GRS80
8244|NAD83(CSRS)v4|longlat ellps=GRS80
8246|NAD83(CSRS)v4|longlat ellps=GRS80
8248|NAD83(CSRS)v5|longlat ellps=GRS80
8249|NAD83(CSRS)v5|longlat ellps=GRS80
8251|NAD83(CSRS)v6|longlat ellps=GRS80
8252|NAD83(CSRS)v6|longlat ellps=GRS80
8254|NAD83(CSRS)v7|longlat ellps=GRS80
8255|NAD83(CSRS)v7|longlat ellps=GRS80
8311|NAD83(2011) / Oregon Burns-Harper zone (m)|tmerc lat_0=43.5 lon_0=-117.6666666666667 k=1.00014 x_0=90000 ellps=GRS80
8312|NAD83(2011) / Oregon Burns-Harper zone (ft)|tmerc lat_0=43.5 lon_0=-117.6666666666667 k=1.00014 x_0=90000.00001488 ellps=GRS80 units=ft
8313|NAD83(2011) / Oregon Canyon City-Burns zone (m)|tmerc lat_0=43.5 lon_0=-119 k=1.00022 x_0=20000 ellps=GRS80
8314|NAD83(2011) / Oregon Canyon City-Burns zone (ft)|tmerc lat_0=43.5 lon_0=-119 k=1.00022 x_0=19999.99999992 ellps=GRS80 units=ft
8315|NAD83(2011) / Oregon Coast Range North zone (m)|lcc lat_1=45.58333333333334 lat_0=45.58333333333334 lon_0=-123.4166666666667 k_0=1.000045 x_0=30000 y_0=20000 ellps=GRS80
8316|NAD83(2011) / Oregon Coast Range North zone (ft)|lcc lat_1=45.58333333333334 lat_0=45.58333333333334 lon_0=-123.4166666666667 k_0=1.000045 x_0=30000.00001512 y_0=19999.99999992 ellps=GRS80 units=ft
8317|NAD83(2011) / Oregon Dayville-Prairie City zone (m)|tmerc lat_0=44.25 lon_0=-119.6333333333333 k=1.00012 x_0=20000 ellps=GRS80
8318|NAD83(2011) / Oregon Dayville-Prairie City zone (ft)|tmerc lat_0=44.25 lon_0=-119.6333333333333 k=1.00012 x_0=19999.99999992 ellps=GRS80 units=ft
8319|NAD83(2011) / Oregon Denio-Burns zone (m)|tmerc lat_0=41.75 lon_0=-118.4166666666667 k=1.00019 x_0=80000 ellps=GRS80
8320|NAD83(2011) / Oregon Denio-Burns zone (ft)|tmerc lat_0=41.75 lon_0=-118.4166666666667 k=1.00019 x_0=79999.99999968 ellps=GRS80 units=ft
8321|NAD83(2011) / Oregon Halfway zone (m)|lcc lat_1=45.25 lat_0=45.25 lon_0=-117.25 k_0=1.000085 x_0=40000 y_0=70000 ellps=GRS80
8322|NAD83(2011) / Oregon Halfway zone (ft)|lcc lat_1=45.25 lat_0=45.25 lon_0=-117.25 k_0=1.000085 x_0=39999.99999984 y_0=70000.00001496 ellps=GRS80 units=ft
8323|NAD83(2011) / Oregon Medford-Diamond Lake zone (m)|lcc lat_1=42 lat_0=42 lon_0=-122.25 k_0=1.00004 x_0=60000 y_0=-60000 ellps=GRS80
8324|NAD83(2011) / Oregon Medford-Diamond Lake zone (ft)|lcc lat_1=42 lat_0=42 lon_0=-122.25 k_0=1.00004 x_0=59999.99999976 y_0=-59999.99999976 ellps=GRS80 units=ft
8325|NAD83(2011) / Oregon Mitchell zone (m)|lcc lat_1=47 lat_0=47 lon_0=-120.25 k_0=0.99927 x_0=30000 y_0=290000 ellps=GRS80
8326|NAD83(2011) / Oregon Mitchell zone (ft)|lcc lat_1=47 lat_0=47 lon_0=-120.25 k_0=0.99927 x_0=30000.00001512 y_0=290000.00001408 ellps=GRS80 units=ft
8327|NAD83(2011) / Oregon North Central zone (m)|lcc lat_1=46.16666666666666 lat_0=46.16666666666666 lon_0=-120.5 k_0=1 x_0=100000 y_0=140000 ellps=GRS80
8328|NAD83(2011) / Oregon North Central zone (ft)|lcc lat_1=46.16666666666666 lat_0=46.16666666666666 lon_0=-120.5 k_0=1 x_0=99999.99999960001 y_0=139999.99999944 ellps=GRS80 units=ft
8329|NAD83(2011) / Oregon Ochoco Summit zone (m)|lcc lat_1=43.5 lat_0=43.5 lon_0=-120.5 k_0=1.00006 x_0=40000 y_0=-80000 ellps=GRS80
8330|NAD83(2011) / Oregon Ochoco Summit zone (ft)|lcc lat_1=43.5 lat_0=43.5 lon_0=-120.5 k_0=1.00006 x_0=39999.99999984 y_0=-79999.99999968 ellps=GRS80 units=ft
8331|NAD83(2011) / Oregon Owyhee zone (m)|tmerc lat_0=41.75 lon_0=-117.5833333333333 k=1.00018 x_0=70000 ellps=GRS80
8332|NAD83(2011) / Oregon Owyhee zone (ft)|tmerc lat_0=41.75 lon_0=-117.5833333333333 k=1.00018 x_0=70000.00001496 ellps=GRS80 units=ft
8333|NAD83(2011) / Oregon Pilot Rock-Ukiah zone (m)|lcc lat_1=46.16666666666666 lat_0=46.16666666666666 lon_0=-119 k_0=1.000025 x_0=50000 y_0=130000 ellps=GRS80
8334|NAD83(2011) / Oregon Pilot Rock-Ukiah zone (ft)|lcc lat_1=46.16666666666666 lat_0=46.16666666666666 lon_0=-119 k_0=1.000025 x_0=50000.00001504 y_0=130000.00001472 ellps=GRS80 units=ft
8335|NAD83(2011) / Oregon Prairie City-Brogan zone (m)|lcc lat_1=44 lat_0=44 lon_0=-118 k_0=1.00017 x_0=60000 ellps=GRS80
8336|NAD83(2011) / Oregon Prairie City-Brogan zone (ft)|lcc lat_1=44 lat_0=44 lon_0=-118 k_0=1.00017 x_0=59999.99999976 ellps=GRS80 units=ft
8337|NAD83(2011) / Oregon Riley-Lakeview zone (m)|tmerc lat_0=41.75 lon_0=-120.3333333333333 k=1.000215 x_0=70000 ellps=GRS80
8338|NAD83(2011) / Oregon Riley-Lakeview zone (ft)|tmerc lat_0=41.75 lon_0=-120.3333333333333 k=1.000215 x_0=70000.00001496 ellps=GRS80 units=ft
8339|NAD83(2011) / Oregon Siskiyou Pass zone (m)|lcc lat_1=42.5 lat_0=42.5 lon_0=-122.5833333333333 k_0=1.00015 x_0=10000 y_0=60000 ellps=GRS80
8340|NAD83(2011) / Oregon Siskiyou Pass zone (ft)|lcc lat_1=42.5 lat_0=42.5 lon_0=-122.5833333333333 k_0=1.00015 x_0=10000.0000152 y_0=59999.99999976 ellps=GRS80 units=ft
8341|NAD83(2011) / Oregon Ukiah-Fox zone (m)|lcc lat_1=45.25 lat_0=45.25 lon_0=-119 k_0=1.00014 x_0=30000 y_0=90000 ellps=GRS80
8342|NAD83(2011) / Oregon Ukiah-Fox zone (ft)|lcc lat_1=45.25 lat_0=45.25 lon_0=-119 k_0=1.00014 x_0=30000.00001512 y_0=90000.00001488 ellps=GRS80 units=ft
8343|NAD83(2011) / Oregon Wallowa zone (m)|tmerc lat_0=45.25 lon_0=-117.5 k=1.000195 x_0=60000 ellps=GRS80
8344|NAD83(2011) / Oregon Wallowa zone (ft)|tmerc lat_0=45.25 lon_0=-117.5 k=1.000195 x_0=59999.99999976 ellps=GRS80 units=ft
8345|NAD83(2011) / Oregon Warner Highway zone (m)|lcc lat_1=42.5 lat_0=42.5 lon_0=-120 k_0=1.000245 x_0=40000 y_0=60000 ellps=GRS80
8346|NAD83(2011) / Oregon Warner Highway zone (ft)|lcc lat_1=42.5 lat_0=42.5 lon_0=-120 k_0=1.000245 x_0=39999.99999984 y_0=59999.99999976 ellps=GRS80 units=ft
8347|NAD83(2011) / Oregon Willamette Pass zone (m)|tmerc lat_0=43 lon_0=-122 k=1.000223 x_0=20000 ellps=GRS80
8348|NAD83(2011) / Oregon Willamette Pass zone (ft)|tmerc lat_0=43 lon_0=-122 k=1.000223 x_0=19999.99999992 ellps=GRS80 units=ft
8351|S-JTSK [JTSK03]|longlat ellps=bessel towgs84=485.021,169.465,483.839,7.786342,4.397554,4.102655,0
8353|S-JTSK [JTSK03] / Krovak East North|krovak lat_0=49.5 lon_0=24.8333333333333 alpha=30.2881397527778 k=0.9999 ellps=bessel towgs84=485.021,169.465,483.839,7.786342,4.397554,4.102655,0
8379|NAD83 / NCRS Las Vegas (m)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.0001 x_0=100000 y_0=200000 ellps=GRS80
8380|NAD83 / NCRS Las Vegas (ftUS)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.0001 x_0=99999.9999898399 y_0=200000.00001016 ellps=GRS80 units=us-ft
8381|NAD83 / NCRS Las Vegas high (m)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.000135 x_0=300000 y_0=400000 ellps=GRS80
8382|NAD83 / NCRS Las Vegas high (ftUS)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.000135 x_0=300000 y_0=399999.99998984 ellps=GRS80 units=us-ft
8383|NAD83(2011) / NCRS Las Vegas (m)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.0001 x_0=100000 y_0=200000 ellps=GRS80
8384|NAD83(2011) / NCRS Las Vegas (ftUS)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.0001 x_0=99999.9999898399 y_0=200000.00001016 ellps=GRS80 units=us-ft
8385|NAD83(2011) / NCRS Las Vegas high (m)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.000135 x_0=300000 y_0=400000 ellps=GRS80
8387|NAD83(2011) / NCRS Las Vegas high (ftUS)|tmerc lat_0=36.25 lon_0=-114.966666666667 k=1.000135 x_0=300000 y_0=399999.99998984 ellps=GRS80 units=us-ft
8391|GDA94 / WEIPA94|tmerc lon_0=141 k=0.999929 x_0=300000 y_0=2000000 ellps=GRS80
8395|ETRS89 / Gauss-Kruger CM 9E|tmerc lon_0=9 x_0=500000 ellps=GRS80
8399|ETRF2005|longlat ellps=GRS80
8403|ETRF2014|longlat ellps=GRS80
8426|Hong Kong Geodetic CS|longlat ellps=GRS80
8427|Hong Kong Geodetic CS|longlat ellps=GRS80
8430|Macao 2008|longlat ellps=GRS80
8431|Macao 2008|longlat ellps=GRS80
8449|NAD83(FBN)|longlat ellps=GRS80
8455|RGTAAF07 / UTM zone 53S|utm zone=53 south ellps=GRS80
8456|RGTAAF07 / UTM zone 54S|utm zone=54 south ellps=GRS80
8518|NAD83(2011) / KS RCS zone 1|tmerc lat_0=37.5 lon_0=-101.6 k=1.000156 x_0=457200.914401829 ellps=GRS80 units=us-ft
8519|NAD83(2011) / KS RCS zone 2|tmerc lat_0=37.5 lon_0=-100.95 k=1.000134 x_0=762001.524003047 ellps=GRS80 units=us-ft
8520|NAD83(2011) / KS RCS zone 3|tmerc lat_0=37.5 lon_0=-100.35 k=1.000116 x_0=1066802.13360427 ellps=GRS80 units=us-ft
8521|NAD83(2011) / KS RCS zone 4|tmerc lat_0=37.5 lon_0=-99.45 k=1.000082 x_0=1371602.74320549 ellps=GRS80 units=us-ft
8522|NAD83(2011) / KS RCS zone 5|tmerc lat_0=37.5 lon_0=-98.6666666666667 k=1.000078 x_0=1676403.3528067 ellps=GRS80 units=us-ft
8523|NAD83(2011) / KS RCS zone 6|tmerc lat_0=37.5 lon_0=-98.15 k=1.000068 x_0=1981203.96240792 ellps=GRS80 units=us-ft
8524|NAD83(2011) / KS RCS zone 7|tmerc lat_0=37.5 lon_0=-97.3333333333333 k=1.000049 x_0=2286004.57200914 ellps=GRS80 units=us-ft
8525|NAD83(2011) / KS RCS zone 8|lcc lat_1=39.1666666666667 lat_0=39.1666666666667 lon_0=-96.5 k_0=1.000044 x_0=2590805.18161036 y_0=182880.365760731 ellps=GRS80 units=us-ft
8526|NAD83(2011) / KS RCS zone 9|lcc lat_1=38.5 lat_0=38.5 lon_0=-96.5 k_0=1.00005 x_0=2895605.79121158 y_0=91440.1828803657 ellps=GRS80 units=us-ft
8527|NAD83(2011) / KS RCS zone 10|lcc lat_1=39.6333333333333 lat_0=39.6333333333333 lon_0=-95.75 k_0=1.00004 x_0=3200406.4008128 y_0=213360.426720853 ellps=GRS80 units=us-ft
8528|NAD83(2011) / KS RCS zone 11|lcc lat_1=39.1 lat_0=39.1 lon_0=-95.25 k_0=1.000033 x_0=3505207.01041402 y_0=182880.365760731 ellps=GRS80 units=us-ft
8529|NAD83(2011) / KS RCS zone 12|tmerc lat_0=36.75 lon_0=-101.416666666667 k=1.00014 x_0=3810007.62001524 ellps=GRS80 units=us-ft
8531|NAD83(2011) / KS RCS zone 13|tmerc lat_0=36.75 lon_0=-100.4 k=1.000109 x_0=4114808.22961646 ellps=GRS80 units=us-ft
8533|NAD83(2011) / KS RCS zone 14|tmerc lat_0=36.75 lon_0=-99.6666666666667 k=1.000097 x_0=4419608.83921768 ellps=GRS80 units=us-ft
8534|NAD83(2011) / KS RCS zone 15|tmerc lat_0=36.75 lon_0=-99.2 k=1.000087 x_0=4724409.4488189 ellps=GRS80 units=us-ft
8535|NAD83(2011) / KS RCS zone 16|tmerc lat_0=36.75 lon_0=-98.55 k=1.000069 x_0=5029210.05842011 ellps=GRS80 units=us-ft
8536|NAD83(2011) / KS RCS zone 17|lcc lat_1=37.7666666666667 lat_0=37.7666666666667 lon_0=-97.5 k_0=1.000059 x_0=5334010.66802133 y_0=121920.243840488 ellps=GRS80 units=us-ft
8538|NAD83(2011) / KS RCS zone 18|lcc lat_1=37.1833333333333 lat_0=37.1833333333333 lon_0=-97.5 k_0=1.000055 x_0=5638811.27762255 y_0=60960.1219202438 ellps=GRS80 units=us-ft
8539|NAD83(2011) / KS RCS zone 19|tmerc lat_0=36.75 lon_0=-95.9666666666667 k=1.000034 x_0=5943611.88722377 ellps=GRS80 units=us-ft
8540|NAD83(2011) / KS RCS zone 20|tmerc lat_0=36.75 lon_0=-95.0833333333333 k=1.000031 x_0=6248412.49682499 ellps=GRS80 units=us-ft
8542|NAD83(FBN)|longlat ellps=GRS80
8544|NAD83(HARN Corrected)|longlat ellps=GRS80
8545|NAD83(HARN Corrected)|longlat ellps=GRS80
8677|MGI 1901 / Balkans zone 5|tmerc lon_0=15 k=0.9999 x_0=5500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
8678|MGI 1901 / Balkans zone 6|tmerc lon_0=18 k=0.9999 x_0=6500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
8679|MGI 1901 / Balkans zone 8|tmerc lon_0=24 k=0.9999 x_0=8500000 ellps=bessel towgs84=682,-203,480,0,0,0,0
8682|SRB_ETRS89 / UTM zone 34N|utm zone=34 ellps=GRS80
8684|SRB_ETRS89|longlat ellps=GRS80
8685|SRB_ETRS89|longlat ellps=GRS80
8686|MGI 1901 / Slovenia Grid|tmerc lon_0=15 k=0.9999 x_0=500000 ellps=bessel towgs84=476.08,125.947,417.81,4.610862,2.388137,-11.942335,9.896638
8687|Slovenia 1996 / UTM zone 33N|utm zone=33 ellps=GRS80
8692|NAD83(MA11) / UTM zone 54N|utm zone=54 ellps=GRS80
8693|NAD83(MA11) / UTM zone 55N|utm zone=55 ellps=GRS80
8817|MTRF-2000|longlat ellps=GRS80
8818|MTRF-2000|longlat ellps=GRS80
8826|NAD83 / Idaho Transverse Mercator|tmerc lat_0=42 lon_0=-114 k=0.9996 x_0=2500000 y_0=1200000 ellps=GRS80
8836|MTRF-2000 / UTM zone 36N|utm zone=36 ellps=GRS80
8837|MTRF-2000 / UTM zone 37N|utm zone=37 ellps=GRS80
8838|MTRF-2000 / UTM zone 38N|utm zone=38 ellps=GRS80
8839|MTRF-2000 / UTM zone 39N|utm zone=39 ellps=GRS80
8840|MTRF-2000 / UTM zone 40N|utm zone=40 ellps=GRS80
8860|NAD83(FBN)|longlat ellps=GRS80
8899|RGWF96|longlat ellps=GRS80
8900|RGWF96|longlat ellps=GRS80
8901|RGWF96 (lon-lat)|longlat ellps=GRS80
8902|RGWF96 (lon-lat)|longlat ellps=GRS80
8903|RGWF96 / UTM zone 1S|utm zone=1 south ellps=GRS80
8906|CR-SIRGAS|longlat ellps=GRS80
8907|CR-SIRGAS|longlat ellps=GRS80
8908|CR-SIRGAS / CRTM05|tmerc lon_0=-84 k=0.9999 x_0=500000 ellps=GRS80
8909|CR-SIRGAS / UTM zone 16N|utm zone=16 ellps=GRS80
8910|CR-SIRGAS / UTM zone 17N|utm zone=17 ellps=GRS80
8988|ITRF88|longlat ellps=GRS80
8989|ITRF89|longlat ellps=GRS80
8990|ITRF90|longlat ellps=GRS80
8991|ITRF91|longlat ellps=GRS80
8992|ITRF92|longlat ellps=GRS80
8993|ITRF93|longlat ellps=GRS80
8994|ITRF94|longlat ellps=GRS80
8995|ITRF96|longlat ellps=GRS80
8996|ITRF97|longlat ellps=GRS80
8997|ITRF2000|longlat ellps=GRS80
8998|ITRF2005|longlat ellps=GRS80
8999|ITRF2008|longlat ellps=GRS80
9000|ITRF2014|longlat ellps=GRS80
9002|IGS97|longlat ellps=GRS80
9003|IGS97|longlat ellps=GRS80
9005|IGS00|longlat ellps=GRS80
9006|IGS00|longlat ellps=GRS80
9008|IGb00|longlat ellps=GRS80
9009|IGb00|longlat ellps=GRS80
9011|IGS05|longlat ellps=GRS80
9012|IGS05|longlat ellps=GRS80
9013|IGS08|longlat ellps=GRS80
9014|IGS08|longlat ellps=GRS80
9016|IGb08|longlat ellps=GRS80
9017|IGb08|longlat ellps=GRS80
9018|IGS14|longlat ellps=GRS80
9019|IGS14|longlat ellps=GRS80
20004|Pulkovo 1995 / Gauss-Kruger zone 4|tmerc lon_0=21 x_0=4500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20005|Pulkovo 1995 / Gauss-Kruger zone 5|tmerc lon_0=27 x_0=5500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20006|Pulkovo 1995 / Gauss-Kruger zone 6|tmerc lon_0=33 x_0=6500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20007|Pulkovo 1995 / Gauss-Kruger zone 7|tmerc lon_0=39 x_0=7500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20008|Pulkovo 1995 / Gauss-Kruger zone 8|tmerc lon_0=45 x_0=8500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20009|Pulkovo 1995 / Gauss-Kruger zone 9|tmerc lon_0=51 x_0=9500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20010|Pulkovo 1995 / Gauss-Kruger zone 10|tmerc lon_0=57 x_0=10500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20011|Pulkovo 1995 / Gauss-Kruger zone 11|tmerc lon_0=63 x_0=11500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20012|Pulkovo 1995 / Gauss-Kruger zone 12|tmerc lon_0=69 x_0=12500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20013|Pulkovo 1995 / Gauss-Kruger zone 13|tmerc lon_0=75 x_0=13500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20014|Pulkovo 1995 / Gauss-Kruger zone 14|tmerc lon_0=81 x_0=14500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20015|Pulkovo 1995 / Gauss-Kruger zone 15|tmerc lon_0=87 x_0=15500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20016|Pulkovo 1995 / Gauss-Kruger zone 16|tmerc lon_0=93 x_0=16500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20017|Pulkovo 1995 / Gauss-Kruger zone 17|tmerc lon_0=99 x_0=17500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20018|Pulkovo 1995 / Gauss-Kruger zone 18|tmerc lon_0=105 x_0=18500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20019|Pulkovo 1995 / Gauss-Kruger zone 19|tmerc lon_0=111 x_0=19500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20020|Pulkovo 1995 / Gauss-Kruger zone 20|tmerc lon_0=117 x_0=20500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20021|Pulkovo 1995 / Gauss-Kruger zone 21|tmerc lon_0=123 x_0=21500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20022|Pulkovo 1995 / Gauss-Kruger zone 22|tmerc lon_0=129 x_0=22500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20023|Pulkovo 1995 / Gauss-Kruger zone 23|tmerc lon_0=135 x_0=23500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20024|Pulkovo 1995 / Gauss-Kruger zone 24|tmerc lon_0=141 x_0=24500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20025|Pulkovo 1995 / Gauss-Kruger zone 25|tmerc lon_0=147 x_0=25500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20026|Pulkovo 1995 / Gauss-Kruger zone 26|tmerc lon_0=153 x_0=26500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20027|Pulkovo 1995 / Gauss-Kruger zone 27|tmerc lon_0=159 x_0=27500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20028|Pulkovo 1995 / Gauss-Kruger zone 28|tmerc lon_0=165 x_0=28500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20029|Pulkovo 1995 / Gauss-Kruger zone 29|tmerc lon_0=171 x_0=29500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20030|Pulkovo 1995 / Gauss-Kruger zone 30|tmerc lon_0=177 x_0=30500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20031|Pulkovo 1995 / Gauss-Kruger zone 31|tmerc lon_0=-177 x_0=31500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20032|Pulkovo 1995 / Gauss-Kruger zone 32|tmerc lon_0=-171 x_0=32500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20064|Pulkovo 1995 / Gauss-Kruger 4N (deprecated)|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20065|Pulkovo 1995 / Gauss-Kruger 5N (deprecated)|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20066|Pulkovo 1995 / Gauss-Kruger 6N (deprecated)|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20067|Pulkovo 1995 / Gauss-Kruger 7N (deprecated)|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20068|Pulkovo 1995 / Gauss-Kruger 8N (deprecated)|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20069|Pulkovo 1995 / Gauss-Kruger 9N (deprecated)|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20070|Pulkovo 1995 / Gauss-Kruger 10N (deprecated)|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20071|Pulkovo 1995 / Gauss-Kruger 11N (deprecated)|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20072|Pulkovo 1995 / Gauss-Kruger 12N (deprecated)|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20073|Pulkovo 1995 / Gauss-Kruger 13N (deprecated)|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20074|Pulkovo 1995 / Gauss-Kruger 14N (deprecated)|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20075|Pulkovo 1995 / Gauss-Kruger 15N (deprecated)|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20076|Pulkovo 1995 / Gauss-Kruger 16N (deprecated)|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20077|Pulkovo 1995 / Gauss-Kruger 17N (deprecated)|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20078|Pulkovo 1995 / Gauss-Kruger 18N (deprecated)|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20079|Pulkovo 1995 / Gauss-Kruger 19N (deprecated)|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20080|Pulkovo 1995 / Gauss-Kruger 20N (deprecated)|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20081|Pulkovo 1995 / Gauss-Kruger 21N (deprecated)|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20082|Pulkovo 1995 / Gauss-Kruger 22N (deprecated)|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20083|Pulkovo 1995 / Gauss-Kruger 23N (deprecated)|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20084|Pulkovo 1995 / Gauss-Kruger 24N (deprecated)|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20085|Pulkovo 1995 / Gauss-Kruger 25N (deprecated)|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20086|Pulkovo 1995 / Gauss-Kruger 26N (deprecated)|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20087|Pulkovo 1995 / Gauss-Kruger 27N (deprecated)|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20088|Pulkovo 1995 / Gauss-Kruger 28N (deprecated)|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20089|Pulkovo 1995 / Gauss-Kruger 29N (deprecated)|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20090|Pulkovo 1995 / Gauss-Kruger 30N (deprecated)|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20091|Pulkovo 1995 / Gauss-Kruger 31N (deprecated)|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20092|Pulkovo 1995 / Gauss-Kruger 32N (deprecated)|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=24.47,-130.89,-81.56,0,0,0.13,-0.22
20135|Adindan / UTM zone 35N|utm zone=35 ellps=clrk80 towgs84=-166,-15,204,0,0,0,0
20136|Adindan / UTM zone 36N|utm zone=36 ellps=clrk80 towgs84=-166,-15,204,0,0,0,0
20137|Adindan / UTM zone 37N|utm zone=37 ellps=clrk80 towgs84=-166,-15,204,0,0,0,0
20138|Adindan / UTM zone 38N|utm zone=38 ellps=clrk80 towgs84=-166,-15,204,0,0,0,0
20249|AGD66 / AMG zone 49|utm zone=49 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20250|AGD66 / AMG zone 50|utm zone=50 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20251|AGD66 / AMG zone 51|utm zone=51 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20252|AGD66 / AMG zone 52|utm zone=52 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20253|AGD66 / AMG zone 53|utm zone=53 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20254|AGD66 / AMG zone 54|utm zone=54 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20255|AGD66 / AMG zone 55|utm zone=55 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20256|AGD66 / AMG zone 56|utm zone=56 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20257|AGD66 / AMG zone 57|utm zone=57 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20258|AGD66 / AMG zone 58|utm zone=58 south ellps=aust_SA towgs84=-117.808,-51.536,137.784,0.303,0.446,0.234,-0.29
20349|AGD84 / AMG zone 49|utm zone=49 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20350|AGD84 / AMG zone 50|utm zone=50 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20351|AGD84 / AMG zone 51|utm zone=51 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20352|AGD84 / AMG zone 52|utm zone=52 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20353|AGD84 / AMG zone 53|utm zone=53 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20354|AGD84 / AMG zone 54|utm zone=54 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20355|AGD84 / AMG zone 55|utm zone=55 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20356|AGD84 / AMG zone 56|utm zone=56 south ellps=aust_SA towgs84=-134,-48,149,0,0,0,0
20436|Ain el Abd / UTM zone 36N|utm zone=36 ellps=intl towgs84=-143,-236,7,0,0,0,0
20437|Ain el Abd / UTM zone 37N|utm zone=37 ellps=intl towgs84=-143,-236,7,0,0,0,0
20438|Ain el Abd / UTM zone 38N|utm zone=38 ellps=intl towgs84=-143,-236,7,0,0,0,0
20439|Ain el Abd / UTM zone 39N|utm zone=39 ellps=intl towgs84=-143,-236,7,0,0,0,0
20440|Ain el Abd / UTM zone 40N|utm zone=40 ellps=intl towgs84=-143,-236,7,0,0,0,0
20499|Ain el Abd / Bahrain Grid|utm zone=39 ellps=intl towgs84=-143,-236,7,0,0,0,0
20538|Afgooye / UTM zone 38N|utm zone=38 ellps=krass towgs84=-43,-163,45,0,0,0,0
20539|Afgooye / UTM zone 39N|utm zone=39 ellps=krass towgs84=-43,-163,45,0,0,0,0
20790|Lisbon (Lisbon) / Portuguese National Grid|tmerc lat_0=39.66666666666666 lon_0=1 x_0=200000 y_0=300000 ellps=intl towgs84=-304.046,-60.576,103.64,0,0,0,0 pm=lisbon
20791|Lisbon (Lisbon) / Portuguese Grid|tmerc lat_0=39.66666666666666 lon_0=1 ellps=intl towgs84=-304.046,-60.576,103.64,0,0,0,0 pm=lisbon
20822|Aratu / UTM zone 22S|utm zone=22 south ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
20823|Aratu / UTM zone 23S|utm zone=23 south ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
20824|Aratu / UTM zone 24S|utm zone=24 south ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
20934|Arc 1950 / UTM zone 34S|utm zone=34 south a=6378249.145 b=6356514.966398753 towgs84=-143,-90,-294,0,0,0,0
20935|Arc 1950 / UTM zone 35S|utm zone=35 south a=6378249.145 b=6356514.966398753 towgs84=-143,-90,-294,0,0,0,0
20936|Arc 1950 / UTM zone 36S|utm zone=36 south a=6378249.145 b=6356514.966398753 towgs84=-143,-90,-294,0,0,0,0
21035|Arc 1960 / UTM zone 35S|utm zone=35 south ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21036|Arc 1960 / UTM zone 36S|utm zone=36 south ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21037|Arc 1960 / UTM zone 37S|utm zone=37 south ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21095|Arc 1960 / UTM zone 35N|utm zone=35 ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21096|Arc 1960 / UTM zone 36N|utm zone=36 ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21097|Arc 1960 / UTM zone 37N|utm zone=37 ellps=clrk80 towgs84=-160,-6,-302,0,0,0,0
21148|Batavia / UTM zone 48S|utm zone=48 south ellps=bessel towgs84=-377,681,-50,0,0,0,0
21149|Batavia / UTM zone 49S|utm zone=49 south ellps=bessel towgs84=-377,681,-50,0,0,0,0
21291|Barbados 1938 / British West Indies Grid|tmerc lon_0=-62 k=0.9995 x_0=400000 ellps=clrk80 towgs84=31.95,300.99,419.19,0,0,0,0
21292|Barbados 1938 / Barbados National Grid|tmerc lat_0=13.17638888888889 lon_0=-59.55972222222222 k=0.9999986 x_0=30000 y_0=75000 ellps=clrk80 towgs84=31.95,300.99,419.19,0,0,0,0
21413|Beijing 1954 / Gauss-Kruger zone 13|tmerc lon_0=75 x_0=13500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21414|Beijing 1954 / Gauss-Kruger zone 14|tmerc lon_0=81 x_0=14500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21415|Beijing 1954 / Gauss-Kruger zone 15|tmerc lon_0=87 x_0=15500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21416|Beijing 1954 / Gauss-Kruger zone 16|tmerc lon_0=93 x_0=16500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21417|Beijing 1954 / Gauss-Kruger zone 17|tmerc lon_0=99 x_0=17500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21418|Beijing 1954 / Gauss-Kruger zone 18|tmerc lon_0=105 x_0=18500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21419|Beijing 1954 / Gauss-Kruger zone 19|tmerc lon_0=111 x_0=19500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21420|Beijing 1954 / Gauss-Kruger zone 20|tmerc lon_0=117 x_0=20500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21421|Beijing 1954 / Gauss-Kruger zone 21|tmerc lon_0=123 x_0=21500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21422|Beijing 1954 / Gauss-Kruger zone 22|tmerc lon_0=129 x_0=22500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21423|Beijing 1954 / Gauss-Kruger zone 23|tmerc lon_0=135 x_0=23500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21453|Beijing 1954 / Gauss-Kruger CM 75E|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21454|Beijing 1954 / Gauss-Kruger CM 81E|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21455|Beijing 1954 / Gauss-Kruger CM 87E|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21456|Beijing 1954 / Gauss-Kruger CM 93E|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21457|Beijing 1954 / Gauss-Kruger CM 99E|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21458|Beijing 1954 / Gauss-Kruger CM 105E|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21459|Beijing 1954 / Gauss-Kruger CM 111E|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21460|Beijing 1954 / Gauss-Kruger CM 117E|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21461|Beijing 1954 / Gauss-Kruger CM 123E|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21462|Beijing 1954 / Gauss-Kruger CM 129E|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21463|Beijing 1954 / Gauss-Kruger CM 135E|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21473|Beijing 1954 / Gauss-Kruger 13N (deprecated)|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21474|Beijing 1954 / Gauss-Kruger 14N (deprecated)|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21475|Beijing 1954 / Gauss-Kruger 15N (deprecated)|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21476|Beijing 1954 / Gauss-Kruger 16N (deprecated)|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21477|Beijing 1954 / Gauss-Kruger 17N (deprecated)|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21478|Beijing 1954 / Gauss-Kruger 18N (deprecated)|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21479|Beijing 1954 / Gauss-Kruger 19N (deprecated)|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21480|Beijing 1954 / Gauss-Kruger 20N (deprecated)|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21481|Beijing 1954 / Gauss-Kruger 21N (deprecated)|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21482|Beijing 1954 / Gauss-Kruger 22N (deprecated)|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21483|Beijing 1954 / Gauss-Kruger 23N (deprecated)|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
21780|Bern 1898 (Bern) / LV03C|somerc lat_0=46.95240555555556 k_0=1 ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0 pm=bern
21781|CH1903 / LV03|somerc lat_0=46.95240555555556 lon_0=7.439583333333333 k_0=1 x_0=600000 y_0=200000 ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
21782|CH1903 / LV03C-G|somerc lat_0=46.95240555555556 lon_0=7.439583333333333 k_0=1 ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
21817|Bogota 1975 / UTM zone 17N (deprecated)|utm zone=17 ellps=intl towgs84=307,304,-318,0,0,0,0
21818|Bogota 1975 / UTM zone 18N|utm zone=18 ellps=intl towgs84=307,304,-318,0,0,0,0
21891|Bogota 1975 / Colombia West zone (deprecated)|tmerc lat_0=4.599047222222222 lon_0=-77.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21892|Bogota 1975 / Colombia Bogota zone (deprecated)|tmerc lat_0=4.599047222222222 lon_0=-74.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21893|Bogota 1975 / Colombia East Central zone (deprecated)|tmerc lat_0=4.599047222222222 lon_0=-71.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21894|Bogota 1975 / Colombia East (deprecated)|tmerc lat_0=4.599047222222222 lon_0=-68.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21896|Bogota 1975 / Colombia West zone|tmerc lat_0=4.599047222222222 lon_0=-77.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21897|Bogota 1975 / Colombia Bogota zone|tmerc lat_0=4.599047222222222 lon_0=-74.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21898|Bogota 1975 / Colombia East Central zone|tmerc lat_0=4.599047222222222 lon_0=-71.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
21899|Bogota 1975 / Colombia East|tmerc lat_0=4.599047222222222 lon_0=-68.08091666666667 x_0=1000000 y_0=1000000 ellps=intl towgs84=307,304,-318,0,0,0,0
22091|Camacupa / TM 11.30 SE|tmerc lon_0=11.5 k=0.9996 x_0=500000 y_0=10000000 ellps=clrk80 towgs84=-50.9,-347.6,-231,0,0,0,0
22171|POSGAR 98 / Argentina 1|tmerc lat_0=-90 lon_0=-72 x_0=1500000 ellps=GRS80
22172|POSGAR 98 / Argentina 2|tmerc lat_0=-90 lon_0=-69 x_0=2500000 ellps=GRS80
22173|POSGAR 98 / Argentina 3|tmerc lat_0=-90 lon_0=-66 x_0=3500000 ellps=GRS80
22174|POSGAR 98 / Argentina 4|tmerc lat_0=-90 lon_0=-63 x_0=4500000 ellps=GRS80
22175|POSGAR 98 / Argentina 5|tmerc lat_0=-90 lon_0=-60 x_0=5500000 ellps=GRS80
22176|POSGAR 98 / Argentina 6|tmerc lat_0=-90 lon_0=-57 x_0=6500000 ellps=GRS80
22177|POSGAR 98 / Argentina 7|tmerc lat_0=-90 lon_0=-54 x_0=7500000 ellps=GRS80
22181|POSGAR 94 / Argentina 1|tmerc lat_0=-90 lon_0=-72 x_0=1500000 ellps=WGS84
22182|POSGAR 94 / Argentina 2|tmerc lat_0=-90 lon_0=-69 x_0=2500000 ellps=WGS84
22183|POSGAR 94 / Argentina 3|tmerc lat_0=-90 lon_0=-66 x_0=3500000 ellps=WGS84
22184|POSGAR 94 / Argentina 4|tmerc lat_0=-90 lon_0=-63 x_0=4500000 ellps=WGS84
22185|POSGAR 94 / Argentina 5|tmerc lat_0=-90 lon_0=-60 x_0=5500000 ellps=WGS84
22186|POSGAR 94 / Argentina 6|tmerc lat_0=-90 lon_0=-57 x_0=6500000 ellps=WGS84
22187|POSGAR 94 / Argentina 7|tmerc lat_0=-90 lon_0=-54 x_0=7500000 ellps=WGS84
22191|Campo Inchauspe / Argentina 1|tmerc lat_0=-90 lon_0=-72 x_0=1500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22192|Campo Inchauspe / Argentina 2|tmerc lat_0=-90 lon_0=-69 x_0=2500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22193|Campo Inchauspe / Argentina 3|tmerc lat_0=-90 lon_0=-66 x_0=3500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22194|Campo Inchauspe / Argentina 4|tmerc lat_0=-90 lon_0=-63 x_0=4500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22195|Campo Inchauspe / Argentina 5|tmerc lat_0=-90 lon_0=-60 x_0=5500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22196|Campo Inchauspe / Argentina 6|tmerc lat_0=-90 lon_0=-57 x_0=6500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22197|Campo Inchauspe / Argentina 7|tmerc lat_0=-90 lon_0=-54 x_0=7500000 ellps=intl towgs84=-148,136,90,0,0,0,0
22234|Cape / UTM zone 34S|utm zone=34 south a=6378249.145 b=6356514.966398753 towgs84=-136,-108,-292,0,0,0,0
22235|Cape / UTM zone 35S|utm zone=35 south a=6378249.145 b=6356514.966398753 towgs84=-136,-108,-292,0,0,0,0
22332|Carthage / UTM zone 32N|utm zone=32 datum=carthage
22391|Carthage / Nord Tunisie|lcc lat_1=36 lat_0=36 lon_0=9.9 k_0=0.999625544 x_0=500000 y_0=300000 datum=carthage
22392|Carthage / Sud Tunisie|lcc lat_1=33.3 lat_0=33.3 lon_0=9.9 k_0=0.999625769 x_0=500000 y_0=300000 datum=carthage
22521|Corrego Alegre 1970-72 / UTM zone 21S|utm zone=21 south ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
22522|Corrego Alegre 1970-72 / UTM zone 22S|utm zone=22 south ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
22523|Corrego Alegre 1970-72 / UTM zone 23S|utm zone=23 south ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
22524|Corrego Alegre 1970-72 / UTM zone 24S|utm zone=24 south ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
22525|Corrego Alegre 1970-72 / UTM zone 25S|utm zone=25 south ellps=intl towgs84=-205.57,168.77,-4.12,0,0,0,0
22700|Deir ez Zor / Levant Zone|lcc lat_1=34.65 lat_0=34.65 lon_0=37.35 k_0=0.9996256 x_0=300000 y_0=300000 a=6378249.2 b=6356515 towgs84=-190.421,8.532,238.69,0,0,0,0
22770|Deir ez Zor / Syria Lambert|lcc lat_1=34.65 lat_0=34.65 lon_0=37.35 k_0=0.9996256 x_0=300000 y_0=300000 a=6378249.2 b=6356515 towgs84=-190.421,8.532,238.69,0,0,0,0
22780|Deir ez Zor / Levant Stereographic|sterea lat_0=34.2 lon_0=39.15 k=0.9995341 a=6378249.2 b=6356515 towgs84=-190.421,8.532,238.69,0,0,0,0
22991|Egypt 1907 / Blue Belt|tmerc lat_0=30 lon_0=35 x_0=300000 y_0=1100000 ellps=helmert towgs84=-130,110,-13,0,0,0,0
22992|Egypt 1907 / Red Belt|tmerc lat_0=30 lon_0=31 x_0=615000 y_0=810000 ellps=helmert towgs84=-130,110,-13,0,0,0,0
22993|Egypt 1907 / Purple Belt|tmerc lat_0=30 lon_0=27 x_0=700000 y_0=200000 ellps=helmert towgs84=-130,110,-13,0,0,0,0
22994|Egypt 1907 / Extended Purple Belt|tmerc lat_0=30 lon_0=27 x_0=700000 y_0=1200000 ellps=helmert towgs84=-130,110,-13,0,0,0,0
23028|ED50 / UTM zone 28N|utm zone=28 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23029|ED50 / UTM zone 29N|utm zone=29 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23030|ED50 / UTM zone 30N|utm zone=30 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23031|ED50 / UTM zone 31N|utm zone=31 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23032|ED50 / UTM zone 32N|utm zone=32 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23033|ED50 / UTM zone 33N|utm zone=33 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23034|ED50 / UTM zone 34N|utm zone=34 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23035|ED50 / UTM zone 35N|utm zone=35 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23036|ED50 / UTM zone 36N|utm zone=36 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23037|ED50 / UTM zone 37N|utm zone=37 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23038|ED50 / UTM zone 38N|utm zone=38 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23090|ED50 / TM 0 N|tmerc k=0.9996 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23095|ED50 / TM 5 NE|tmerc lon_0=5 k=0.9996 x_0=500000 ellps=intl towgs84=-87,-98,-121,0,0,0,0
23240|Fahud / UTM zone 40N|utm zone=40 ellps=clrk80 towgs84=-333.102,-11.02,230.69,0,0,0.554,0.219
23700|HD72 / EOV|somerc lat_0=47.14439372222222 lon_0=19.04857177777778 k_0=0.99993 x_0=650000 y_0=200000 ellps=GRS67 towgs84=52.17,-71.82,-14.9,0,0,0,0
23830|DGN95 / Indonesia TM-3 zone 46.2|tmerc lon_0=94.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23831|DGN95 / Indonesia TM-3 zone 47.1|tmerc lon_0=97.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23832|DGN95 / Indonesia TM-3 zone 47.2|tmerc lon_0=100.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23833|DGN95 / Indonesia TM-3 zone 48.1|tmerc lon_0=103.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23834|DGN95 / Indonesia TM-3 zone 48.2|tmerc lon_0=106.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23835|DGN95 / Indonesia TM-3 zone 49.1|tmerc lon_0=109.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23836|DGN95 / Indonesia TM-3 zone 49.2|tmerc lon_0=112.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23837|DGN95 / Indonesia TM-3 zone 50.1|tmerc lon_0=115.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23838|DGN95 / Indonesia TM-3 zone 50.2|tmerc lon_0=118.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23839|DGN95 / Indonesia TM-3 zone 51.1|tmerc lon_0=121.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23840|DGN95 / Indonesia TM-3 zone 51.2|tmerc lon_0=124.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23841|DGN95 / Indonesia TM-3 zone 52.1|tmerc lon_0=127.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23842|DGN95 / Indonesia TM-3 zone 52.2|tmerc lon_0=130.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23843|DGN95 / Indonesia TM-3 zone 53.1|tmerc lon_0=133.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23844|DGN95 / Indonesia TM-3 zone 53.2|tmerc lon_0=136.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23845|DGN95 / Indonesia TM-3 zone 54.1|tmerc lon_0=139.5 k=0.9999 x_0=200000 y_0=1500000 ellps=WGS84
23846|ID74 / UTM zone 46N|utm zone=46 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23847|ID74 / UTM zone 47N|utm zone=47 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23848|ID74 / UTM zone 48N|utm zone=48 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23849|ID74 / UTM zone 49N|utm zone=49 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23850|ID74 / UTM zone 50N|utm zone=50 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23851|ID74 / UTM zone 51N|utm zone=51 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23852|ID74 / UTM zone 52N|utm zone=52 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23853|ID74 / UTM zone 53N (deprecated)|utm zone=53 a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23866|DGN95 / UTM zone 46N|utm zone=46 ellps=WGS84
23867|DGN95 / UTM zone 47N|utm zone=47 ellps=WGS84
23868|DGN95 / UTM zone 48N|utm zone=48 ellps=WGS84
23869|DGN95 / UTM zone 49N|utm zone=49 ellps=WGS84
23870|DGN95 / UTM zone 50N|utm zone=50 ellps=WGS84
23871|DGN95 / UTM zone 51N|utm zone=51 ellps=WGS84
23872|DGN95 / UTM zone 52N|utm zone=52 ellps=WGS84
23877|DGN95 / UTM zone 47S|utm zone=47 south ellps=WGS84
23878|DGN95 / UTM zone 48S|utm zone=48 south ellps=WGS84
23879|DGN95 / UTM zone 49S|utm zone=49 south ellps=WGS84
23880|DGN95 / UTM zone 50S|utm zone=50 south ellps=WGS84
23881|DGN95 / UTM zone 51S|utm zone=51 south ellps=WGS84
23882|DGN95 / UTM zone 52S|utm zone=52 south ellps=WGS84
23883|DGN95 / UTM zone 53S|utm zone=53 south ellps=WGS84
23884|DGN95 / UTM zone 54S|utm zone=54 south ellps=WGS84
23886|ID74 / UTM zone 46S (deprecated)|utm zone=46 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23887|ID74 / UTM zone 47S|utm zone=47 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23888|ID74 / UTM zone 48S|utm zone=48 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23889|ID74 / UTM zone 49S|utm zone=49 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23890|ID74 / UTM zone 50S|utm zone=50 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23891|ID74 / UTM zone 51S|utm zone=51 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23892|ID74 / UTM zone 52S|utm zone=52 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23893|ID74 / UTM zone 53S|utm zone=53 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23894|ID74 / UTM zone 54S|utm zone=54 south a=6378160 b=6356774.50408554 towgs84=-24,-15,5,0,0,0,0
23947|Indian 1954 / UTM zone 47N|utm zone=47 a=6377276.345 b=6356075.41314024 towgs84=217,823,299,0,0,0,0
23948|Indian 1954 / UTM zone 48N|utm zone=48 a=6377276.345 b=6356075.41314024 towgs84=217,823,299,0,0,0,0
24200|JAD69 / Jamaica National Grid|lcc lat_1=18 lat_0=18 lon_0=-77 k_0=1 x_0=250000 y_0=150000 ellps=clrk66 towgs84=70,207,389.5,0,0,0,0
24311|Kalianpur 1962 / UTM zone 41N|utm zone=41 a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
24312|Kalianpur 1962 / UTM zone 42N|utm zone=42 a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
24313|Kalianpur 1962 / UTM zone 43N|utm zone=43 a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
24342|Kalianpur 1975 / UTM zone 42N|utm zone=42 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24343|Kalianpur 1975 / UTM zone 43N|utm zone=43 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24344|Kalianpur 1975 / UTM zone 44N|utm zone=44 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24345|Kalianpur 1975 / UTM zone 45N|utm zone=45 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24346|Kalianpur 1975 / UTM zone 46N|utm zone=46 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24347|Kalianpur 1975 / UTM zone 47N|utm zone=47 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24376|Kalianpur 1962 / India zone I|lcc lat_1=32.5 lat_0=32.5 lon_0=68 k_0=0.99878641 x_0=2743196.4 y_0=914398.8 a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
24377|Kalianpur 1962 / India zone IIa|lcc lat_1=26 lat_0=26 lon_0=74 k_0=0.99878641 x_0=2743196.4 y_0=914398.8 a=6377301.243 b=6356100.230165384 towgs84=283,682,231,0,0,0,0
24378|Kalianpur 1975 / India zone I|lcc lat_1=32.5 lat_0=32.5 lon_0=68 k_0=0.99878641 x_0=2743195.5 y_0=914398.5 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24379|Kalianpur 1975 / India zone IIa|lcc lat_1=26 lat_0=26 lon_0=74 k_0=0.99878641 x_0=2743195.5 y_0=914398.5 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24380|Kalianpur 1975 / India zone IIb|lcc lat_1=26 lat_0=26 lon_0=90 k_0=0.99878641 x_0=2743195.5 y_0=914398.5 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24381|Kalianpur 1975 / India zone IIIa|lcc lat_1=19 lat_0=19 lon_0=80 k_0=0.99878641 x_0=2743195.5 y_0=914398.5 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24383|Kalianpur 1975 / India zone IVa|lcc lat_1=12 lat_0=12 lon_0=80 k_0=0.99878641 x_0=2743195.5 y_0=914398.5 a=6377299.151 b=6356098.145120132 towgs84=295,736,257,0,0,0,0
24500|Kertau 1968 / Singapore Grid|cass lat_0=1.287646666666667 lon_0=103.8530022222222 x_0=30000 y_0=30000 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
24547|Kertau 1968 / UTM zone 47N|utm zone=47 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
24548|Kertau 1968 / UTM zone 48N|utm zone=48 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0
24571|Kertau / R.S.O. Malaya (ch) (deprecated)|omerc lat_0=4 lonc=102.25 alpha=323.0257905 k=0.99984 x_0=804671.2997750348 no_uoff gamma=323.1301023611111 a=6377304.063 b=6356103.038993155 towgs84=-11,851,5,0,0,0,0 to_meter=20.11678249437587
24600|KOC Lambert|lcc lat_1=32.5 lat_0=32.5 lon_0=45 k_0=0.9987864078 x_0=1500000 y_0=1166200 ellps=clrk80 towgs84=-294.7,-200.1,525.5,0,0,0,0
24718|La Canoa / UTM zone 18N|utm zone=18 ellps=intl towgs84=-273.5,110.6,-357.9,0,0,0,0
24719|La Canoa / UTM zone 19N|utm zone=19 ellps=intl towgs84=-273.5,110.6,-357.9,0,0,0,0
24720|La Canoa / UTM zone 20N|utm zone=20 ellps=intl towgs84=-273.5,110.6,-357.9,0,0,0,0
24817|PSAD56 / UTM zone 17N|utm zone=17 ellps=intl towgs84=-288,175,-376,0,0,0,0
24818|PSAD56 / UTM zone 18N|utm zone=18 ellps=intl towgs84=-288,175,-376,0,0,0,0
24819|PSAD56 / UTM zone 19N|utm zone=19 ellps=intl towgs84=-288,175,-376,0,0,0,0
24820|PSAD56 / UTM zone 20N|utm zone=20 ellps=intl towgs84=-288,175,-376,0,0,0,0
24821|PSAD56 / UTM zone 21N|utm zone=21 ellps=intl towgs84=-288,175,-376,0,0,0,0
24877|PSAD56 / UTM zone 17S|utm zone=17 south ellps=intl towgs84=-288,175,-376,0,0,0,0
24878|PSAD56 / UTM zone 18S|utm zone=18 south ellps=intl towgs84=-288,175,-376,0,0,0,0
24879|PSAD56 / UTM zone 19S|utm zone=19 south ellps=intl towgs84=-288,175,-376,0,0,0,0
24880|PSAD56 / UTM zone 20S|utm zone=20 south ellps=intl towgs84=-288,175,-376,0,0,0,0
24881|PSAD56 / UTM zone 21S|utm zone=21 south ellps=intl towgs84=-288,175,-376,0,0,0,0
24891|PSAD56 / Peru west zone|tmerc lat_0=-6 lon_0=-80.5 k=0.99983008 x_0=222000 y_0=1426834.743 ellps=intl towgs84=-288,175,-376,0,0,0,0
24892|PSAD56 / Peru central zone|tmerc lat_0=-9.5 lon_0=-76 k=0.99932994 x_0=720000 y_0=1039979.159 ellps=intl towgs84=-288,175,-376,0,0,0,0
24893|PSAD56 / Peru east zone|tmerc lat_0=-9.5 lon_0=-70.5 k=0.99952992 x_0=1324000 y_0=1040084.558 ellps=intl towgs84=-288,175,-376,0,0,0,0
25000|Leigon / Ghana Metre Grid|tmerc lat_0=4.666666666666667 lon_0=-1 k=0.99975 x_0=274319.51 ellps=clrk80 towgs84=-130,29,364,0,0,0,0
25391|Luzon 1911 / Philippines zone I|tmerc lon_0=117 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
25392|Luzon 1911 / Philippines zone II|tmerc lon_0=119 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
25393|Luzon 1911 / Philippines zone III|tmerc lon_0=121 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
25394|Luzon 1911 / Philippines zone IV|tmerc lon_0=123 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
25395|Luzon 1911 / Philippines zone V|tmerc lon_0=125 k=0.99995 x_0=500000 ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
25828|ETRS89 / UTM zone 28N|utm zone=28 ellps=GRS80
25829|ETRS89 / UTM zone 29N|utm zone=29 ellps=GRS80
25830|ETRS89 / UTM zone 30N|utm zone=30 ellps=GRS80
25831|ETRS89 / UTM zone 31N|utm zone=31 ellps=GRS80
25832|ETRS89 / UTM zone 32N|utm zone=32 ellps=GRS80
25833|ETRS89 / UTM zone 33N|utm zone=33 ellps=GRS80
25834|ETRS89 / UTM zone 34N|utm zone=34 ellps=GRS80
25835|ETRS89 / UTM zone 35N|utm zone=35 ellps=GRS80
25836|ETRS89 / UTM zone 36N|utm zone=36 ellps=GRS80
25837|ETRS89 / UTM zone 37N|utm zone=37 ellps=GRS80
25838|ETRS89 / UTM zone 38N (deprecated)|utm zone=38 ellps=GRS80
25884|ETRS89 / TM Baltic93|tmerc lon_0=24 k=0.9996 x_0=500000 ellps=GRS80
25932|Malongo 1987 / UTM zone 32S|utm zone=32 south ellps=intl towgs84=-254.1,-5.36,-100.29,0,0,0,0
26191|Merchich / Nord Maroc|lcc lat_1=33.3 lat_0=33.3 lon_0=-5.4 k_0=0.999625769 x_0=500000 y_0=300000 a=6378249.2 b=6356515 towgs84=31,146,47,0,0,0,0
26192|Merchich / Sud Maroc|lcc lat_1=29.7 lat_0=29.7 lon_0=-5.4 k_0=0.999615596 x_0=500000 y_0=300000 a=6378249.2 b=6356515 towgs84=31,146,47,0,0,0,0
26193|Merchich / Sahara (deprecated)|lcc lat_1=26.1 lat_0=26.1 lon_0=-5.4 k_0=0.9996 x_0=1200000 y_0=400000 a=6378249.2 b=6356515 towgs84=31,146,47,0,0,0,0
26194|Merchich / Sahara Nord|lcc lat_1=26.1 lat_0=26.1 lon_0=-5.4 k_0=0.999616304 x_0=1200000 y_0=400000 a=6378249.2 b=6356515 towgs84=31,146,47,0,0,0,0
26237|Massawa / UTM zone 37N|utm zone=37 ellps=bessel towgs84=639,405,60,0,0,0,0
26331|Minna / UTM zone 31N|utm zone=31 ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
26332|Minna / UTM zone 32N|utm zone=32 ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
26391|Minna / Nigeria West Belt|tmerc lat_0=4 lon_0=4.5 k=0.99975 x_0=230738.26 ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
26392|Minna / Nigeria Mid Belt|tmerc lat_0=4 lon_0=8.5 k=0.99975 x_0=670553.98 ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
26393|Minna / Nigeria East Belt|tmerc lat_0=4 lon_0=12.5 k=0.99975 x_0=1110369.7 ellps=clrk80 towgs84=-92,-93,122,0,0,0,0
26632|M'poraloko / UTM zone 32N|utm zone=32 a=6378249.2 b=6356515 towgs84=-74,-130,42,0,0,0,0
26692|M'poraloko / UTM zone 32S|utm zone=32 south a=6378249.2 b=6356515 towgs84=-74,-130,42,0,0,0,0
26701|NAD27 / UTM zone 1N|utm zone=1 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26702|NAD27 / UTM zone 2N|utm zone=2 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26703|NAD27 / UTM zone 3N|utm zone=3 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26704|NAD27 / UTM zone 4N|utm zone=4 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26705|NAD27 / UTM zone 5N|utm zone=5 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26706|NAD27 / UTM zone 6N|utm zone=6 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26707|NAD27 / UTM zone 7N|utm zone=7 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26708|NAD27 / UTM zone 8N|utm zone=8 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26709|NAD27 / UTM zone 9N|utm zone=9 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26710|NAD27 / UTM zone 10N|utm zone=10 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26711|NAD27 / UTM zone 11N|utm zone=11 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26712|NAD27 / UTM zone 12N|utm zone=12 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26713|NAD27 / UTM zone 13N|utm zone=13 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26714|NAD27 / UTM zone 14N|utm zone=14 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26715|NAD27 / UTM zone 15N|utm zone=15 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26716|NAD27 / UTM zone 16N|utm zone=16 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26717|NAD27 / UTM zone 17N|utm zone=17 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26718|NAD27 / UTM zone 18N|utm zone=18 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26719|NAD27 / UTM zone 19N|utm zone=19 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26720|NAD27 / UTM zone 20N|utm zone=20 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26721|NAD27 / UTM zone 21N|utm zone=21 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26722|NAD27 / UTM zone 22N|utm zone=22 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
26729|NAD27 / Alabama East|tmerc lat_0=30.5 lon_0=-85.83333333333333 k=0.99996 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26730|NAD27 / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26732|NAD27 / Alaska zone 2|tmerc lat_0=54 lon_0=-142 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26733|NAD27 / Alaska zone 3|tmerc lat_0=54 lon_0=-146 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26734|NAD27 / Alaska zone 4|tmerc lat_0=54 lon_0=-150 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26735|NAD27 / Alaska zone 5|tmerc lat_0=54 lon_0=-154 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26736|NAD27 / Alaska zone 6|tmerc lat_0=54 lon_0=-158 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26737|NAD27 / Alaska zone 7|tmerc lat_0=54 lon_0=-162 k=0.9999 x_0=213360.4267208534 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26738|NAD27 / Alaska zone 8|tmerc lat_0=54 lon_0=-166 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26740|NAD27 / Alaska zone 10|lcc lat_1=53.83333333333334 lat_2=51.83333333333334 lat_0=51 lon_0=-176 x_0=914401.8288036576 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26741|NAD27 / California zone I|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26742|NAD27 / California zone II|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26743|NAD27 / California zone III|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26744|NAD27 / California zone IV|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26745|NAD27 / California zone V|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26746|NAD27 / California zone VI|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26747|NAD27 / California zone VII (deprecated)|lcc lat_1=34.41666666666666 lat_2=33.86666666666667 lat_0=34.13333333333333 lon_0=-118.3333333333333 x_0=1276106.450596901 y_0=127079.524511049 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26748|NAD27 / Arizona East|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26749|NAD27 / Arizona Central|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26750|NAD27 / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26751|NAD27 / Arkansas North|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26752|NAD27 / Arkansas South|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26753|NAD27 / Colorado North|lcc lat_1=39.71666666666667 lat_2=40.78333333333333 lat_0=39.33333333333334 lon_0=-105.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26754|NAD27 / Colorado Central|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26755|NAD27 / Colorado South|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26756|NAD27 / Connecticut|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=182880.3657607315 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26757|NAD27 / Delaware|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26758|NAD27 / Florida East|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26759|NAD27 / Florida West|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26760|NAD27 / Florida North|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26766|NAD27 / Georgia East|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26767|NAD27 / Georgia West|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26768|NAD27 / Idaho East|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26769|NAD27 / Idaho Central|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26770|NAD27 / Idaho West|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26771|NAD27 / Illinois East|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26772|NAD27 / Illinois West|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26773|NAD27 / Indiana East|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26774|NAD27 / Indiana West|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26775|NAD27 / Iowa North|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26776|NAD27 / Iowa South|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26777|NAD27 / Kansas North|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26778|NAD27 / Kansas South|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26779|NAD27 / Kentucky North|lcc lat_1=37.96666666666667 lat_2=38.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26780|NAD27 / Kentucky South|lcc lat_1=36.73333333333333 lat_2=37.93333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26781|NAD27 / Louisiana North|lcc lat_1=31.16666666666667 lat_2=32.66666666666666 lat_0=30.66666666666667 lon_0=-92.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26782|NAD27 / Louisiana South|lcc lat_1=29.3 lat_2=30.7 lat_0=28.66666666666667 lon_0=-91.33333333333333 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26783|NAD27 / Maine East|tmerc lat_0=43.83333333333334 lon_0=-68.5 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26784|NAD27 / Maine West|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26785|NAD27 / Maryland|lcc lat_1=38.3 lat_2=39.45 lat_0=37.83333333333334 lon_0=-77 x_0=243840.4876809754 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26786|NAD27 / Massachusetts Mainland|lcc lat_1=41.71666666666667 lat_2=42.68333333333333 lat_0=41 lon_0=-71.5 x_0=182880.3657607315 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26787|NAD27 / Massachusetts Island|lcc lat_1=41.28333333333333 lat_2=41.48333333333333 lat_0=41 lon_0=-70.5 x_0=60960.12192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26791|NAD27 / Minnesota North|lcc lat_1=47.03333333333333 lat_2=48.63333333333333 lat_0=46.5 lon_0=-93.1 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26792|NAD27 / Minnesota Central|lcc lat_1=45.61666666666667 lat_2=47.05 lat_0=45 lon_0=-94.25 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26793|NAD27 / Minnesota South|lcc lat_1=43.78333333333333 lat_2=45.21666666666667 lat_0=43 lon_0=-94 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26794|NAD27 / Mississippi East|tmerc lat_0=29.66666666666667 lon_0=-88.83333333333333 k=0.99996 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26795|NAD27 / Mississippi West|tmerc lat_0=30.5 lon_0=-90.33333333333333 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26796|NAD27 / Missouri East|tmerc lat_0=35.83333333333334 lon_0=-90.5 k=0.999933333 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26797|NAD27 / Missouri Central|tmerc lat_0=35.83333333333334 lon_0=-92.5 k=0.999933333 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26798|NAD27 / Missouri West|tmerc lat_0=36.16666666666666 lon_0=-94.5 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26799|NAD27 / California zone VII|lcc lat_1=34.41666666666666 lat_2=33.86666666666667 lat_0=34.13333333333333 lon_0=-118.3333333333333 x_0=1276106.450596901 y_0=1268253.006858014 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
26814|NAD83 / Maine East (ftUS) (deprecated)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 datum=NAD83
26815|NAD83 / Maine West (ftUS) (deprecated)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 datum=NAD83
26819|NAD83 / Minnesota North (ftUS) (deprecated)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101601 y_0=99999.99998984 datum=NAD83
26820|NAD83 / Minnesota Central (ftUS) (deprecated)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101601 y_0=99999.99998984 datum=NAD83
26821|NAD83 / Minnesota South (ftUS) (deprecated)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101601 y_0=99999.99998984 datum=NAD83
26822|NAD83 / Nebraska (ftUS) (deprecated)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.0000101601 datum=NAD83
26823|NAD83 / West Virginia North (ftUS) (deprecated)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=1968500 datum=NAD83
26824|NAD83 / West Virginia South (ftUS) (deprecated)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=1968500 datum=NAD83
26825|NAD83(HARN) / Maine East (ftUS) (deprecated)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 ellps=GRS80
26826|NAD83(HARN) / Maine West (ftUS) (deprecated)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80
26830|NAD83(HARN) / Minnesota North (ftUS) (deprecated)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26831|NAD83(HARN) / Minnesota Central (ftUS) (deprecated)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26832|NAD83(HARN) / Minnesota South (ftUS) (deprecated)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26833|NAD83(HARN) / Nebraska (ftUS) (deprecated)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.0000101601 ellps=GRS80
26834|NAD83(HARN) / West Virginia North (ftUS) (deprecated)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=1968500 ellps=GRS80
26835|NAD83(HARN) / West Virginia South (ftUS) (deprecated)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=1968500 ellps=GRS80
26836|NAD83(NSRS2007) / Maine East (ftUS) (deprecated)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 ellps=GRS80
26837|NAD83(NSRS2007) / Maine West (ftUS) (deprecated)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80
26841|NAD83(NSRS2007) / Minnesota North (ftUS) (deprecated)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26842|NAD83(NSRS2007) / Minnesota Central (ftUS) (deprecated)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26843|NAD83(NSRS2007) / Minnesota South (ftUS) (deprecated)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101601 y_0=99999.99998984 ellps=GRS80
26844|NAD83(NSRS2007) / Nebraska (ftUS) (deprecated)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.0000101601 ellps=GRS80
26845|NAD83(NSRS2007) / West Virginia North (ftUS) (deprecated)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=1968500 ellps=GRS80
26846|NAD83(NSRS2007) / West Virginia South (ftUS) (deprecated)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=1968500 ellps=GRS80
26847|NAD83 / Maine East (ftUS)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000.0000000001 datum=NAD83 units=us-ft
26848|NAD83 / Maine West (ftUS)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 datum=NAD83 units=us-ft
26849|NAD83 / Minnesota North (ftUS)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101599 y_0=99999.99998983997 datum=NAD83 units=us-ft
26850|NAD83 / Minnesota Central (ftUS)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101599 y_0=99999.99998983997 datum=NAD83 units=us-ft
26851|NAD83 / Minnesota South (ftUS)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101599 y_0=99999.99998983997 datum=NAD83 units=us-ft
26852|NAD83 / Nebraska (ftUS)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.00001016 datum=NAD83 units=us-ft
26853|NAD83 / West Virginia North (ftUS)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 datum=NAD83 units=us-ft
26854|NAD83 / West Virginia South (ftUS)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 datum=NAD83 units=us-ft
26855|NAD83(HARN) / Maine East (ftUS)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000.0000000001 ellps=GRS80 units=us-ft
26856|NAD83(HARN) / Maine West (ftUS)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80 units=us-ft
26857|NAD83(HARN) / Minnesota North (ftUS)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26858|NAD83(HARN) / Minnesota Central (ftUS)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26859|NAD83(HARN) / Minnesota South (ftUS)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26860|NAD83(HARN) / Nebraska (ftUS)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.00001016 ellps=GRS80 units=us-ft
26861|NAD83(HARN) / West Virginia North (ftUS)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80 units=us-ft
26862|NAD83(HARN) / West Virginia South (ftUS)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80 units=us-ft
26863|NAD83(NSRS2007) / Maine East (ftUS)|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000.0000000001 ellps=GRS80 units=us-ft
26864|NAD83(NSRS2007) / Maine West (ftUS)|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 ellps=GRS80 units=us-ft
26865|NAD83(NSRS2007) / Minnesota North (ftUS)|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26866|NAD83(NSRS2007) / Minnesota Central (ftUS)|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26867|NAD83(NSRS2007) / Minnesota South (ftUS)|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000.0000101599 y_0=99999.99998983997 ellps=GRS80 units=us-ft
26868|NAD83(NSRS2007) / Nebraska (ftUS)|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000.00001016 ellps=GRS80 units=us-ft
26869|NAD83(NSRS2007) / West Virginia North (ftUS)|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 ellps=GRS80 units=us-ft
26870|NAD83(NSRS2007) / West Virginia South (ftUS)|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 ellps=GRS80 units=us-ft
26891|NAD83(CSRS) / MTM zone 11|tmerc lon_0=-82.5 k=0.9999 x_0=304800 ellps=GRS80
26892|NAD83(CSRS) / MTM zone 12|tmerc lon_0=-81 k=0.9999 x_0=304800 ellps=GRS80
26893|NAD83(CSRS) / MTM zone 13|tmerc lon_0=-84 k=0.9999 x_0=304800 ellps=GRS80
26894|NAD83(CSRS) / MTM zone 14|tmerc lon_0=-87 k=0.9999 x_0=304800 ellps=GRS80
26895|NAD83(CSRS) / MTM zone 15|tmerc lon_0=-90 k=0.9999 x_0=304800 ellps=GRS80
26896|NAD83(CSRS) / MTM zone 16|tmerc lon_0=-93 k=0.9999 x_0=304800 ellps=GRS80
26897|NAD83(CSRS) / MTM zone 17|tmerc lon_0=-96 k=0.9999 x_0=304800 ellps=GRS80
26898|NAD83(CSRS) / MTM zone 1|tmerc lon_0=-53 k=0.9999 x_0=304800 ellps=GRS80
26899|NAD83(CSRS) / MTM zone 2|tmerc lon_0=-56 k=0.9999 x_0=304800 ellps=GRS80
26901|NAD83 / UTM zone 1N|utm zone=1 datum=NAD83
26902|NAD83 / UTM zone 2N|utm zone=2 datum=NAD83
26903|NAD83 / UTM zone 3N|utm zone=3 datum=NAD83
26904|NAD83 / UTM zone 4N|utm zone=4 datum=NAD83
26905|NAD83 / UTM zone 5N|utm zone=5 datum=NAD83
26906|NAD83 / UTM zone 6N|utm zone=6 datum=NAD83
26907|NAD83 / UTM zone 7N|utm zone=7 datum=NAD83
26908|NAD83 / UTM zone 8N|utm zone=8 datum=NAD83
26909|NAD83 / UTM zone 9N|utm zone=9 datum=NAD83
26910|NAD83 / UTM zone 10N|utm zone=10 datum=NAD83
26911|NAD83 / UTM zone 11N|utm zone=11 datum=NAD83
26912|NAD83 / UTM zone 12N|utm zone=12 datum=NAD83
26913|NAD83 / UTM zone 13N|utm zone=13 datum=NAD83
26914|NAD83 / UTM zone 14N|utm zone=14 datum=NAD83
26915|NAD83 / UTM zone 15N|utm zone=15 datum=NAD83
26916|NAD83 / UTM zone 16N|utm zone=16 datum=NAD83
26917|NAD83 / UTM zone 17N|utm zone=17 datum=NAD83
26918|NAD83 / UTM zone 18N|utm zone=18 datum=NAD83
26919|NAD83 / UTM zone 19N|utm zone=19 datum=NAD83
26920|NAD83 / UTM zone 20N|utm zone=20 datum=NAD83
26921|NAD83 / UTM zone 21N|utm zone=21 datum=NAD83
26922|NAD83 / UTM zone 22N|utm zone=22 datum=NAD83
26923|NAD83 / UTM zone 23N|utm zone=23 datum=NAD83
26929|NAD83 / Alabama East|tmerc lat_0=30.5 lon_0=-85.83333333333333 k=0.99996 x_0=200000 datum=NAD83
26930|NAD83 / Alabama West|tmerc lat_0=30 lon_0=-87.5 k=0.999933333 x_0=600000 datum=NAD83
26931|NAD83 / Alaska zone 1|omerc lat_0=57 lonc=-133.6666666666667 alpha=323.1301023611111 k=0.9999 x_0=5000000 y_0=-5000000 no_uoff gamma=323.1301023611111 datum=NAD83
26932|NAD83 / Alaska zone 2|tmerc lat_0=54 lon_0=-142 k=0.9999 x_0=500000 datum=NAD83
26933|NAD83 / Alaska zone 3|tmerc lat_0=54 lon_0=-146 k=0.9999 x_0=500000 datum=NAD83
26934|NAD83 / Alaska zone 4|tmerc lat_0=54 lon_0=-150 k=0.9999 x_0=500000 datum=NAD83
26935|NAD83 / Alaska zone 5|tmerc lat_0=54 lon_0=-154 k=0.9999 x_0=500000 datum=NAD83
26936|NAD83 / Alaska zone 6|tmerc lat_0=54 lon_0=-158 k=0.9999 x_0=500000 datum=NAD83
26937|NAD83 / Alaska zone 7|tmerc lat_0=54 lon_0=-162 k=0.9999 x_0=500000 datum=NAD83
26938|NAD83 / Alaska zone 8|tmerc lat_0=54 lon_0=-166 k=0.9999 x_0=500000 datum=NAD83
26939|NAD83 / Alaska zone 9|tmerc lat_0=54 lon_0=-170 k=0.9999 x_0=500000 datum=NAD83
26940|NAD83 / Alaska zone 10|lcc lat_1=53.83333333333334 lat_2=51.83333333333334 lat_0=51 lon_0=-176 x_0=1000000 datum=NAD83
26941|NAD83 / California zone 1|lcc lat_1=41.66666666666666 lat_2=40 lat_0=39.33333333333334 lon_0=-122 x_0=2000000 y_0=500000 datum=NAD83
26942|NAD83 / California zone 2|lcc lat_1=39.83333333333334 lat_2=38.33333333333334 lat_0=37.66666666666666 lon_0=-122 x_0=2000000 y_0=500000 datum=NAD83
26943|NAD83 / California zone 3|lcc lat_1=38.43333333333333 lat_2=37.06666666666667 lat_0=36.5 lon_0=-120.5 x_0=2000000 y_0=500000 datum=NAD83
26944|NAD83 / California zone 4|lcc lat_1=37.25 lat_2=36 lat_0=35.33333333333334 lon_0=-119 x_0=2000000 y_0=500000 datum=NAD83
26945|NAD83 / California zone 5|lcc lat_1=35.46666666666667 lat_2=34.03333333333333 lat_0=33.5 lon_0=-118 x_0=2000000 y_0=500000 datum=NAD83
26946|NAD83 / California zone 6|lcc lat_1=33.88333333333333 lat_2=32.78333333333333 lat_0=32.16666666666666 lon_0=-116.25 x_0=2000000 y_0=500000 datum=NAD83
26948|NAD83 / Arizona East|tmerc lat_0=31 lon_0=-110.1666666666667 k=0.9999 x_0=213360 datum=NAD83
26949|NAD83 / Arizona Central|tmerc lat_0=31 lon_0=-111.9166666666667 k=0.9999 x_0=213360 datum=NAD83
26950|NAD83 / Arizona West|tmerc lat_0=31 lon_0=-113.75 k=0.999933333 x_0=213360 datum=NAD83
26951|NAD83 / Arkansas North|lcc lat_1=36.23333333333333 lat_2=34.93333333333333 lat_0=34.33333333333334 lon_0=-92 x_0=400000 datum=NAD83
26952|NAD83 / Arkansas South|lcc lat_1=34.76666666666667 lat_2=33.3 lat_0=32.66666666666666 lon_0=-92 x_0=400000 y_0=400000 datum=NAD83
26953|NAD83 / Colorado North|lcc lat_1=40.78333333333333 lat_2=39.71666666666667 lat_0=39.33333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 datum=NAD83
26954|NAD83 / Colorado Central|lcc lat_1=39.75 lat_2=38.45 lat_0=37.83333333333334 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 datum=NAD83
26955|NAD83 / Colorado South|lcc lat_1=38.43333333333333 lat_2=37.23333333333333 lat_0=36.66666666666666 lon_0=-105.5 x_0=914401.8289 y_0=304800.6096 datum=NAD83
26956|NAD83 / Connecticut|lcc lat_1=41.86666666666667 lat_2=41.2 lat_0=40.83333333333334 lon_0=-72.75 x_0=304800.6096 y_0=152400.3048 datum=NAD83
26957|NAD83 / Delaware|tmerc lat_0=38 lon_0=-75.41666666666667 k=0.999995 x_0=200000 datum=NAD83
26958|NAD83 / Florida East|tmerc lat_0=24.33333333333333 lon_0=-81 k=0.999941177 x_0=200000 datum=NAD83
26959|NAD83 / Florida West|tmerc lat_0=24.33333333333333 lon_0=-82 k=0.999941177 x_0=200000 datum=NAD83
26960|NAD83 / Florida North|lcc lat_1=30.75 lat_2=29.58333333333333 lat_0=29 lon_0=-84.5 x_0=600000 datum=NAD83
26961|NAD83 / Hawaii zone 1|tmerc lat_0=18.83333333333333 lon_0=-155.5 k=0.999966667 x_0=500000 datum=NAD83
26962|NAD83 / Hawaii zone 2|tmerc lat_0=20.33333333333333 lon_0=-156.6666666666667 k=0.999966667 x_0=500000 datum=NAD83
26963|NAD83 / Hawaii zone 3|tmerc lat_0=21.16666666666667 lon_0=-158 k=0.99999 x_0=500000 datum=NAD83
26964|NAD83 / Hawaii zone 4|tmerc lat_0=21.83333333333333 lon_0=-159.5 k=0.99999 x_0=500000 datum=NAD83
26965|NAD83 / Hawaii zone 5|tmerc lat_0=21.66666666666667 lon_0=-160.1666666666667 x_0=500000 datum=NAD83
26966|NAD83 / Georgia East|tmerc lat_0=30 lon_0=-82.16666666666667 k=0.9999 x_0=200000 datum=NAD83
26967|NAD83 / Georgia West|tmerc lat_0=30 lon_0=-84.16666666666667 k=0.9999 x_0=700000 datum=NAD83
26968|NAD83 / Idaho East|tmerc lat_0=41.66666666666666 lon_0=-112.1666666666667 k=0.999947368 x_0=200000 datum=NAD83
26969|NAD83 / Idaho Central|tmerc lat_0=41.66666666666666 lon_0=-114 k=0.999947368 x_0=500000 datum=NAD83
26970|NAD83 / Idaho West|tmerc lat_0=41.66666666666666 lon_0=-115.75 k=0.999933333 x_0=800000 datum=NAD83
26971|NAD83 / Illinois East|tmerc lat_0=36.66666666666666 lon_0=-88.33333333333333 k=0.999975 x_0=300000 datum=NAD83
26972|NAD83 / Illinois West|tmerc lat_0=36.66666666666666 lon_0=-90.16666666666667 k=0.999941177 x_0=700000 datum=NAD83
26973|NAD83 / Indiana East|tmerc lat_0=37.5 lon_0=-85.66666666666667 k=0.999966667 x_0=100000 y_0=250000 datum=NAD83
26974|NAD83 / Indiana West|tmerc lat_0=37.5 lon_0=-87.08333333333333 k=0.999966667 x_0=900000 y_0=250000 datum=NAD83
26975|NAD83 / Iowa North|lcc lat_1=43.26666666666667 lat_2=42.06666666666667 lat_0=41.5 lon_0=-93.5 x_0=1500000 y_0=1000000 datum=NAD83
26976|NAD83 / Iowa South|lcc lat_1=41.78333333333333 lat_2=40.61666666666667 lat_0=40 lon_0=-93.5 x_0=500000 datum=NAD83
26977|NAD83 / Kansas North|lcc lat_1=39.78333333333333 lat_2=38.71666666666667 lat_0=38.33333333333334 lon_0=-98 x_0=400000 datum=NAD83
26978|NAD83 / Kansas South|lcc lat_1=38.56666666666667 lat_2=37.26666666666667 lat_0=36.66666666666666 lon_0=-98.5 x_0=400000 y_0=400000 datum=NAD83
26979|NAD83 / Kentucky North (deprecated)|lcc lat_1=37.96666666666667 lat_2=37.96666666666667 lat_0=37.5 lon_0=-84.25 x_0=500000 datum=NAD83
26980|NAD83 / Kentucky South|lcc lat_1=37.93333333333333 lat_2=36.73333333333333 lat_0=36.33333333333334 lon_0=-85.75 x_0=500000 y_0=500000 datum=NAD83
26981|NAD83 / Louisiana North|lcc lat_1=32.66666666666666 lat_2=31.16666666666667 lat_0=30.5 lon_0=-92.5 x_0=1000000 datum=NAD83
26982|NAD83 / Louisiana South|lcc lat_1=30.7 lat_2=29.3 lat_0=28.5 lon_0=-91.33333333333333 x_0=1000000 datum=NAD83
26983|NAD83 / Maine East|tmerc lat_0=43.66666666666666 lon_0=-68.5 k=0.9999 x_0=300000 datum=NAD83
26984|NAD83 / Maine West|tmerc lat_0=42.83333333333334 lon_0=-70.16666666666667 k=0.999966667 x_0=900000 datum=NAD83
26985|NAD83 / Maryland|lcc lat_1=39.45 lat_2=38.3 lat_0=37.66666666666666 lon_0=-77 x_0=400000 datum=NAD83
26986|NAD83 / Massachusetts Mainland|lcc lat_1=42.68333333333333 lat_2=41.71666666666667 lat_0=41 lon_0=-71.5 x_0=200000 y_0=750000 datum=NAD83
26987|NAD83 / Massachusetts Island|lcc lat_1=41.48333333333333 lat_2=41.28333333333333 lat_0=41 lon_0=-70.5 x_0=500000 datum=NAD83
26988|NAD83 / Michigan North|lcc lat_1=47.08333333333334 lat_2=45.48333333333333 lat_0=44.78333333333333 lon_0=-87 x_0=8000000 datum=NAD83
26989|NAD83 / Michigan Central|lcc lat_1=45.7 lat_2=44.18333333333333 lat_0=43.31666666666667 lon_0=-84.36666666666666 x_0=6000000 datum=NAD83
26990|NAD83 / Michigan South|lcc lat_1=43.66666666666666 lat_2=42.1 lat_0=41.5 lon_0=-84.36666666666666 x_0=4000000 datum=NAD83
26991|NAD83 / Minnesota North|lcc lat_1=48.63333333333333 lat_2=47.03333333333333 lat_0=46.5 lon_0=-93.1 x_0=800000 y_0=100000 datum=NAD83
26992|NAD83 / Minnesota Central|lcc lat_1=47.05 lat_2=45.61666666666667 lat_0=45 lon_0=-94.25 x_0=800000 y_0=100000 datum=NAD83
26993|NAD83 / Minnesota South|lcc lat_1=45.21666666666667 lat_2=43.78333333333333 lat_0=43 lon_0=-94 x_0=800000 y_0=100000 datum=NAD83
26994|NAD83 / Mississippi East|tmerc lat_0=29.5 lon_0=-88.83333333333333 k=0.99995 x_0=300000 datum=NAD83
26995|NAD83 / Mississippi West|tmerc lat_0=29.5 lon_0=-90.33333333333333 k=0.99995 x_0=700000 datum=NAD83
26996|NAD83 / Missouri East|tmerc lat_0=35.83333333333334 lon_0=-90.5 k=0.999933333 x_0=250000 datum=NAD83
26997|NAD83 / Missouri Central|tmerc lat_0=35.83333333333334 lon_0=-92.5 k=0.999933333 x_0=500000 datum=NAD83
26998|NAD83 / Missouri West|tmerc lat_0=36.16666666666666 lon_0=-94.5 k=0.999941177 x_0=850000 datum=NAD83
27040|Nahrwan 1967 / UTM zone 40N|utm zone=40 ellps=clrk80 towgs84=-249,-156,381,0,0,0,0
27120|Naparima 1972 / UTM zone 20N|utm zone=20 ellps=intl towgs84=-10,375,165,0,0,0,0
27200|NZGD49 / New Zealand Map Grid|nzmg lat_0=-41 lon_0=173 x_0=2510000 y_0=6023150 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27205|NZGD49 / Mount Eden Circuit|tmerc lat_0=-36.87986527777778 lon_0=174.7643393611111 k=0.9999 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27206|NZGD49 / Bay of Plenty Circuit|tmerc lat_0=-37.76124980555556 lon_0=176.46619725 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27207|NZGD49 / Poverty Bay Circuit|tmerc lat_0=-38.62470277777778 lon_0=177.8856362777778 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27208|NZGD49 / Hawkes Bay Circuit|tmerc lat_0=-39.65092930555556 lon_0=176.6736805277778 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27209|NZGD49 / Taranaki Circuit|tmerc lat_0=-39.13575830555556 lon_0=174.22801175 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27210|NZGD49 / Tuhirangi Circuit|tmerc lat_0=-39.51247038888889 lon_0=175.6400368055556 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27211|NZGD49 / Wanganui Circuit|tmerc lat_0=-40.24194713888889 lon_0=175.4880996111111 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27212|NZGD49 / Wairarapa Circuit|tmerc lat_0=-40.92553263888889 lon_0=175.6473496666667 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27213|NZGD49 / Wellington Circuit|tmerc lat_0=-41.30131963888888 lon_0=174.7766231111111 x_0=300000 y_0=700000 datum=nzgd49
27214|NZGD49 / Collingwood Circuit|tmerc lat_0=-40.71475905555556 lon_0=172.6720465 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27215|NZGD49 / Nelson Circuit|tmerc lat_0=-41.27454472222222 lon_0=173.2993168055555 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27216|NZGD49 / Karamea Circuit|tmerc lat_0=-41.28991152777778 lon_0=172.1090281944444 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27217|NZGD49 / Buller Circuit|tmerc lat_0=-41.81080286111111 lon_0=171.5812600555556 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27218|NZGD49 / Grey Circuit|tmerc lat_0=-42.33369427777778 lon_0=171.5497713055556 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27219|NZGD49 / Amuri Circuit|tmerc lat_0=-42.68911658333333 lon_0=173.0101333888889 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27220|NZGD49 / Marlborough Circuit|tmerc lat_0=-41.54448666666666 lon_0=173.8020741111111 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27221|NZGD49 / Hokitika Circuit|tmerc lat_0=-42.88632236111111 lon_0=170.9799935 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27222|NZGD49 / Okarito Circuit|tmerc lat_0=-43.11012813888889 lon_0=170.2609258333333 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27223|NZGD49 / Jacksons Bay Circuit|tmerc lat_0=-43.97780288888889 lon_0=168.606267 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27224|NZGD49 / Mount Pleasant Circuit|tmerc lat_0=-43.59063758333333 lon_0=172.7271935833333 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27225|NZGD49 / Gawler Circuit|tmerc lat_0=-43.74871155555556 lon_0=171.3607484722222 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27226|NZGD49 / Timaru Circuit|tmerc lat_0=-44.40222036111111 lon_0=171.0572508333333 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27227|NZGD49 / Lindis Peak Circuit|tmerc lat_0=-44.73526797222222 lon_0=169.4677550833333 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27228|NZGD49 / Mount Nicholas Circuit|tmerc lat_0=-45.13290258333333 lon_0=168.3986411944444 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27229|NZGD49 / Mount York Circuit|tmerc lat_0=-45.56372616666666 lon_0=167.7388617777778 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27230|NZGD49 / Observation Point Circuit|tmerc lat_0=-45.81619661111111 lon_0=170.6285951666667 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27231|NZGD49 / North Taieri Circuit|tmerc lat_0=-45.86151336111111 lon_0=170.2825891111111 k=0.99996 x_0=300000 y_0=700000 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27232|NZGD49 / Bluff Circuit|tmerc lat_0=-46.60000961111111 lon_0=168.342872 x_0=300002.66 y_0=699999.58 datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27258|NZGD49 / UTM zone 58S|utm zone=58 south datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27259|NZGD49 / UTM zone 59S|utm zone=59 south datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27260|NZGD49 / UTM zone 60S|utm zone=60 south datum=nzgd49 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27291|NZGD49 / North Island Grid|tmerc lat_0=-39 lon_0=175.5 x_0=274319.5243848086 y_0=365759.3658464114 datum=nzgd49 to_meter=0.9143984146160287 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27292|NZGD49 / South Island Grid|tmerc lat_0=-44 lon_0=171.5 x_0=457199.2073080143 y_0=457199.2073080143 datum=nzgd49 to_meter=0.9143984146160287 towgs84=59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993 nadgrids=nzgd2kgrid0005.gsb
27391|NGO 1948 (Oslo) / NGO zone I|tmerc lat_0=58 lon_0=-4.666666666666667 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27392|NGO 1948 (Oslo) / NGO zone II|tmerc lat_0=58 lon_0=-2.333333333333333 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27393|NGO 1948 (Oslo) / NGO zone III|tmerc lat_0=58 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27394|NGO 1948 (Oslo) / NGO zone IV|tmerc lat_0=58 lon_0=2.5 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27395|NGO 1948 (Oslo) / NGO zone V|tmerc lat_0=58 lon_0=6.166666666666667 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27396|NGO 1948 (Oslo) / NGO zone VI|tmerc lat_0=58 lon_0=10.16666666666667 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27397|NGO 1948 (Oslo) / NGO zone VII|tmerc lat_0=58 lon_0=14.16666666666667 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27398|NGO 1948 (Oslo) / NGO zone VIII|tmerc lat_0=58 lon_0=18.33333333333333 a=6377492.018 b=6356173.508712696 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21 pm=oslo
27429|Datum 73 / UTM zone 29N|utm zone=29 ellps=intl towgs84=-223.237,110.193,36.649,0,0,0,0
27492|Datum 73 / Modified Portuguese Grid (deprecated)|tmerc lat_0=39.66666666666666 lon_0=-8.131906111111112 x_0=180.598 y_0=-86.99 ellps=intl towgs84=-223.237,110.193,36.649,0,0,0,0
27493|Datum 73 / Modified Portuguese Grid|tmerc lat_0=39.66666666666666 lon_0=-8.131906111111112 x_0=180.598 y_0=-86.99 ellps=intl towgs84=-223.237,110.193,36.649,0,0,0,0
27561|NTF (Paris) / Lambert Nord France|lcc lat_1=49.50000000000001 lat_0=49.50000000000001 k_0=0.999877341 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27562|NTF (Paris) / Lambert Centre France|lcc lat_1=46.8 lat_0=46.8 k_0=0.99987742 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27563|NTF (Paris) / Lambert Sud France|lcc lat_1=44.10000000000001 lat_0=44.10000000000001 k_0=0.999877499 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27564|NTF (Paris) / Lambert Corse|lcc lat_1=42.16500000000001 lat_0=42.16500000000001 k_0=0.99994471 x_0=234.358 y_0=185861.369 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27571|NTF (Paris) / Lambert zone I|lcc lat_1=49.50000000000001 lat_0=49.50000000000001 k_0=0.999877341 x_0=600000 y_0=1200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27572|NTF (Paris) / Lambert zone II|lcc lat_1=46.8 lat_0=46.8 k_0=0.99987742 x_0=600000 y_0=2200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27573|NTF (Paris) / Lambert zone III|lcc lat_1=44.10000000000001 lat_0=44.10000000000001 k_0=0.999877499 x_0=600000 y_0=3200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27574|NTF (Paris) / Lambert zone IV|lcc lat_1=42.16500000000001 lat_0=42.16500000000001 k_0=0.99994471 x_0=234.358 y_0=4185861.369 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27581|NTF (Paris) / France I (deprecated)|lcc lat_1=49.50000000000001 lat_0=49.50000000000001 k_0=0.999877341 x_0=600000 y_0=1200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27582|NTF (Paris) / France II (deprecated)|lcc lat_1=46.8 lat_0=46.8 k_0=0.99987742 x_0=600000 y_0=2200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27583|NTF (Paris) / France III (deprecated)|lcc lat_1=44.10000000000001 lat_0=44.10000000000001 k_0=0.999877499 x_0=600000 y_0=3200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27584|NTF (Paris) / France IV (deprecated)|lcc lat_1=42.16500000000001 lat_0=42.16500000000001 k_0=0.99994471 x_0=234.358 y_0=4185861.369 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27591|NTF (Paris) / Nord France (deprecated)|lcc lat_1=49.50000000000001 lat_0=49.50000000000001 k_0=0.999877341 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27592|NTF (Paris) / Centre France (deprecated)|lcc lat_1=46.8 lat_0=46.8 k_0=0.99987742 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27593|NTF (Paris) / Sud France (deprecated)|lcc lat_1=44.10000000000001 lat_0=44.10000000000001 k_0=0.999877499 x_0=600000 y_0=200000 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27594|NTF (Paris) / Corse (deprecated)|lcc lat_1=42.16500000000001 lat_0=42.16500000000001 k_0=0.99994471 x_0=234.358 y_0=185861.369 a=6378249.2 b=6356515 towgs84=-168,-60,320,0,0,0,0 pm=paris
27700|OSGB 1936 / British National Grid|tmerc lat_0=49 lon_0=-2 k=0.9996012717 x_0=400000 y_0=-100000 datum=OSGB36
28191|Palestine 1923 / Palestine Grid|cass lat_0=31.73409694444445 lon_0=35.21208055555556 x_0=170251.555 y_0=126867.909 a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
28192|Palestine 1923 / Palestine Belt|tmerc lat_0=31.73409694444445 lon_0=35.21208055555556 x_0=170251.555 y_0=1126867.909 a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
28193|Palestine 1923 / Israeli CS Grid|cass lat_0=31.73409694444445 lon_0=35.21208055555556 x_0=170251.555 y_0=1126867.909 a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
28232|Pointe Noire / UTM zone 32S|utm zone=32 south a=6378249.2 b=6356515 towgs84=-148,51,-291,0,0,0,0
28348|GDA94 / MGA zone 48|utm zone=48 south ellps=GRS80
28349|GDA94 / MGA zone 49|utm zone=49 south ellps=GRS80
28350|GDA94 / MGA zone 50|utm zone=50 south ellps=GRS80
28351|GDA94 / MGA zone 51|utm zone=51 south ellps=GRS80
28352|GDA94 / MGA zone 52|utm zone=52 south ellps=GRS80
28353|GDA94 / MGA zone 53|utm zone=53 south ellps=GRS80
28354|GDA94 / MGA zone 54|utm zone=54 south ellps=GRS80
28355|GDA94 / MGA zone 55|utm zone=55 south ellps=GRS80
28356|GDA94 / MGA zone 56|utm zone=56 south ellps=GRS80
28357|GDA94 / MGA zone 57|utm zone=57 south ellps=GRS80
28358|GDA94 / MGA zone 58|utm zone=58 south ellps=GRS80
28404|Pulkovo 1942 / Gauss-Kruger zone 4|tmerc lon_0=21 x_0=4500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28405|Pulkovo 1942 / Gauss-Kruger zone 5|tmerc lon_0=27 x_0=5500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28406|Pulkovo 1942 / Gauss-Kruger zone 6|tmerc lon_0=33 x_0=6500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28407|Pulkovo 1942 / Gauss-Kruger zone 7|tmerc lon_0=39 x_0=7500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28408|Pulkovo 1942 / Gauss-Kruger zone 8|tmerc lon_0=45 x_0=8500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28409|Pulkovo 1942 / Gauss-Kruger zone 9|tmerc lon_0=51 x_0=9500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28410|Pulkovo 1942 / Gauss-Kruger zone 10|tmerc lon_0=57 x_0=10500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28411|Pulkovo 1942 / Gauss-Kruger zone 11|tmerc lon_0=63 x_0=11500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28412|Pulkovo 1942 / Gauss-Kruger zone 12|tmerc lon_0=69 x_0=12500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28413|Pulkovo 1942 / Gauss-Kruger zone 13|tmerc lon_0=75 x_0=13500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28414|Pulkovo 1942 / Gauss-Kruger zone 14|tmerc lon_0=81 x_0=14500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28415|Pulkovo 1942 / Gauss-Kruger zone 15|tmerc lon_0=87 x_0=15500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28416|Pulkovo 1942 / Gauss-Kruger zone 16|tmerc lon_0=93 x_0=16500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28417|Pulkovo 1942 / Gauss-Kruger zone 17|tmerc lon_0=99 x_0=17500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28418|Pulkovo 1942 / Gauss-Kruger zone 18|tmerc lon_0=105 x_0=18500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28419|Pulkovo 1942 / Gauss-Kruger zone 19|tmerc lon_0=111 x_0=19500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28420|Pulkovo 1942 / Gauss-Kruger zone 20|tmerc lon_0=117 x_0=20500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28421|Pulkovo 1942 / Gauss-Kruger zone 21|tmerc lon_0=123 x_0=21500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28422|Pulkovo 1942 / Gauss-Kruger zone 22|tmerc lon_0=129 x_0=22500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28423|Pulkovo 1942 / Gauss-Kruger zone 23|tmerc lon_0=135 x_0=23500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28424|Pulkovo 1942 / Gauss-Kruger zone 24|tmerc lon_0=141 x_0=24500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28425|Pulkovo 1942 / Gauss-Kruger zone 25|tmerc lon_0=147 x_0=25500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28426|Pulkovo 1942 / Gauss-Kruger zone 26|tmerc lon_0=153 x_0=26500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28427|Pulkovo 1942 / Gauss-Kruger zone 27|tmerc lon_0=159 x_0=27500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28428|Pulkovo 1942 / Gauss-Kruger zone 28|tmerc lon_0=165 x_0=28500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28429|Pulkovo 1942 / Gauss-Kruger zone 29|tmerc lon_0=171 x_0=29500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28430|Pulkovo 1942 / Gauss-Kruger zone 30|tmerc lon_0=177 x_0=30500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28431|Pulkovo 1942 / Gauss-Kruger zone 31|tmerc lon_0=-177 x_0=31500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28432|Pulkovo 1942 / Gauss-Kruger zone 32|tmerc lon_0=-171 x_0=32500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28464|Pulkovo 1942 / Gauss-Kruger 4N (deprecated)|tmerc lon_0=21 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28465|Pulkovo 1942 / Gauss-Kruger 5N (deprecated)|tmerc lon_0=27 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28466|Pulkovo 1942 / Gauss-Kruger 6N (deprecated)|tmerc lon_0=33 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28467|Pulkovo 1942 / Gauss-Kruger 7N (deprecated)|tmerc lon_0=39 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28468|Pulkovo 1942 / Gauss-Kruger 8N (deprecated)|tmerc lon_0=45 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28469|Pulkovo 1942 / Gauss-Kruger 9N (deprecated)|tmerc lon_0=51 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28470|Pulkovo 1942 / Gauss-Kruger 10N (deprecated)|tmerc lon_0=57 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28471|Pulkovo 1942 / Gauss-Kruger 11N (deprecated)|tmerc lon_0=63 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28472|Pulkovo 1942 / Gauss-Kruger 12N (deprecated)|tmerc lon_0=69 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28473|Pulkovo 1942 / Gauss-Kruger 13N (deprecated)|tmerc lon_0=75 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28474|Pulkovo 1942 / Gauss-Kruger 14N (deprecated)|tmerc lon_0=81 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28475|Pulkovo 1942 / Gauss-Kruger 15N (deprecated)|tmerc lon_0=87 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28476|Pulkovo 1942 / Gauss-Kruger 16N (deprecated)|tmerc lon_0=93 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28477|Pulkovo 1942 / Gauss-Kruger 17N (deprecated)|tmerc lon_0=99 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28478|Pulkovo 1942 / Gauss-Kruger 18N (deprecated)|tmerc lon_0=105 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28479|Pulkovo 1942 / Gauss-Kruger 19N (deprecated)|tmerc lon_0=111 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28480|Pulkovo 1942 / Gauss-Kruger 20N (deprecated)|tmerc lon_0=117 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28481|Pulkovo 1942 / Gauss-Kruger 21N (deprecated)|tmerc lon_0=123 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28482|Pulkovo 1942 / Gauss-Kruger 22N (deprecated)|tmerc lon_0=129 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28483|Pulkovo 1942 / Gauss-Kruger 23N (deprecated)|tmerc lon_0=135 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28484|Pulkovo 1942 / Gauss-Kruger 24N (deprecated)|tmerc lon_0=141 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28485|Pulkovo 1942 / Gauss-Kruger 25N (deprecated)|tmerc lon_0=147 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28486|Pulkovo 1942 / Gauss-Kruger 26N (deprecated)|tmerc lon_0=153 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28487|Pulkovo 1942 / Gauss-Kruger 27N (deprecated)|tmerc lon_0=159 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28488|Pulkovo 1942 / Gauss-Kruger 28N (deprecated)|tmerc lon_0=165 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28489|Pulkovo 1942 / Gauss-Kruger 29N (deprecated)|tmerc lon_0=171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28490|Pulkovo 1942 / Gauss-Kruger 30N (deprecated)|tmerc lon_0=177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28491|Pulkovo 1942 / Gauss-Kruger 31N (deprecated)|tmerc lon_0=-177 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28492|Pulkovo 1942 / Gauss-Kruger 32N (deprecated)|tmerc lon_0=-171 x_0=500000 ellps=krass towgs84=23.92,-141.27,-80.9,0,0.35,0.82,-0.12
28600|Qatar 1974 / Qatar National Grid|tmerc lat_0=24.45 lon_0=51.21666666666667 k=0.99999 x_0=200000 y_0=300000 ellps=intl towgs84=-128.16,-282.42,21.93,0,0,0,0
28991|Amersfoort / RD Old|sterea lat_0=52.15616055555555 lon_0=5.38763888888889 k=0.9999079 ellps=bessel towgs84=565.2369,50.0087,465.658,-0.406857,0.350733,-1.87035,4.0812
28992|Amersfoort / RD New|sterea lat_0=52.15616055555555 lon_0=5.38763888888889 k=0.9999079 x_0=155000 y_0=463000 ellps=bessel towgs84=565.2369,50.0087,465.658,-0.406857,0.350733,-1.87035,4.0812
29101|SAD69 / Brazil Polyconic|poly lon_0=-54 x_0=5000000 y_0=10000000 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29168|SAD69 / UTM zone 18N|utm zone=18 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29169|SAD69 / UTM zone 19N|utm zone=19 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29170|SAD69 / UTM zone 20N|utm zone=20 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29171|SAD69 / UTM zone 21N|utm zone=21 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29172|SAD69 / UTM zone 22N|utm zone=22 ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29187|SAD69 / UTM zone 17S|utm zone=17 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29188|SAD69 / UTM zone 18S|utm zone=18 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29189|SAD69 / UTM zone 19S|utm zone=19 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29190|SAD69 / UTM zone 20S|utm zone=20 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29191|SAD69 / UTM zone 21S|utm zone=21 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29192|SAD69 / UTM zone 22S|utm zone=22 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29193|SAD69 / UTM zone 23S|utm zone=23 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29194|SAD69 / UTM zone 24S|utm zone=24 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29195|SAD69 / UTM zone 25S|utm zone=25 south ellps=aust_SA towgs84=-66.87,4.37,-38.52,0,0,0,0
29333|Schwarzeck / UTM zone 33S|utm zone=33 south ellps=bess_nam towgs84=616,97,-251,0,0,0,0
29738|Tananarive / UTM zone 38S|utm zone=38 south ellps=intl towgs84=-189,-242,-91,0,0,0,0
29739|Tananarive / UTM zone 39S|utm zone=39 south ellps=intl towgs84=-189,-242,-91,0,0,0,0
29849|Timbalai 1948 / UTM zone 49N|utm zone=49 ellps=evrstSS towgs84=-679,669,-48,0,0,0,0
29850|Timbalai 1948 / UTM zone 50N|utm zone=50 ellps=evrstSS towgs84=-679,669,-48,0,0,0,0
29871|Timbalai 1948 / RSO Borneo (ch)|omerc lat_0=4 lonc=115 alpha=53.31582047222222 k=0.99984 x_0=590476.8714630401 y_0=442857.653094361 gamma=53.13010236111111 ellps=evrstSS towgs84=-679,669,-48,0,0,0,0 to_meter=20.11676512155263
29872|Timbalai 1948 / RSO Borneo (ftSe)|omerc lat_0=4 lonc=115 alpha=53.31582047222222 k=0.99984 x_0=590476.872743198 y_0=442857.6545573985 gamma=53.13010236111111 ellps=evrstSS towgs84=-679,669,-48,0,0,0,0 to_meter=0.3047994715386762
29873|Timbalai 1948 / RSO Borneo (m)|omerc lat_0=4 lonc=115 alpha=53.31582047222222 k=0.99984 x_0=590476.87 y_0=442857.65 gamma=53.13010236111111 ellps=evrstSS towgs84=-679,669,-48,0,0,0,0
29900|TM65 / Irish National Grid (deprecated)|tmerc lat_0=53.5 lon_0=-8 k=1.000035 x_0=200000 y_0=250000 datum=ire65
29901|OSNI 1952 / Irish National Grid|tmerc lat_0=53.5 lon_0=-8 x_0=200000 y_0=250000 ellps=airy towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
29902|TM65 / Irish Grid|tmerc lat_0=53.5 lon_0=-8 k=1.000035 x_0=200000 y_0=250000 datum=ire65
29903|TM75 / Irish Grid|tmerc lat_0=53.5 lon_0=-8 k=1.000035 x_0=200000 y_0=250000 ellps=mod_airy towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
30161|Tokyo / Japan Plane Rectangular CS I|tmerc lat_0=33 lon_0=129.5 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30162|Tokyo / Japan Plane Rectangular CS II|tmerc lat_0=33 lon_0=131 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30163|Tokyo / Japan Plane Rectangular CS III|tmerc lat_0=36 lon_0=132.1666666666667 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30164|Tokyo / Japan Plane Rectangular CS IV|tmerc lat_0=33 lon_0=133.5 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30165|Tokyo / Japan Plane Rectangular CS V|tmerc lat_0=36 lon_0=134.3333333333333 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30166|Tokyo / Japan Plane Rectangular CS VI|tmerc lat_0=36 lon_0=136 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30167|Tokyo / Japan Plane Rectangular CS VII|tmerc lat_0=36 lon_0=137.1666666666667 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30168|Tokyo / Japan Plane Rectangular CS VIII|tmerc lat_0=36 lon_0=138.5 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30169|Tokyo / Japan Plane Rectangular CS IX|tmerc lat_0=36 lon_0=139.8333333333333 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30170|Tokyo / Japan Plane Rectangular CS X|tmerc lat_0=40 lon_0=140.8333333333333 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30171|Tokyo / Japan Plane Rectangular CS XI|tmerc lat_0=44 lon_0=140.25 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30172|Tokyo / Japan Plane Rectangular CS XII|tmerc lat_0=44 lon_0=142.25 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30173|Tokyo / Japan Plane Rectangular CS XIII|tmerc lat_0=44 lon_0=144.25 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30174|Tokyo / Japan Plane Rectangular CS XIV|tmerc lat_0=26 lon_0=142 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30175|Tokyo / Japan Plane Rectangular CS XV|tmerc lat_0=26 lon_0=127.5 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30176|Tokyo / Japan Plane Rectangular CS XVI|tmerc lat_0=26 lon_0=124 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30177|Tokyo / Japan Plane Rectangular CS XVII|tmerc lat_0=26 lon_0=131 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30178|Tokyo / Japan Plane Rectangular CS XVIII|tmerc lat_0=20 lon_0=136 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30179|Tokyo / Japan Plane Rectangular CS XIX|tmerc lat_0=26 lon_0=154 k=0.9999 ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
30200|Trinidad 1903 / Trinidad Grid|cass lat_0=10.44166666666667 lon_0=-61.33333333333334 x_0=86501.46392052 y_0=65379.0134283 a=6378293.645208759 b=6356617.987679838 towgs84=-61.702,284.488,472.052,0,0,0,0 to_meter=0.201166195164
30491|Voirol 1875 / Nord Algerie (ancienne)|lcc lat_1=36 lat_0=36 lon_0=2.7 k_0=0.999625544 x_0=500000 y_0=300000 a=6378249.2 b=6356515 towgs84=-73,-247,227,0,0,0,0
30492|Voirol 1875 / Sud Algerie (ancienne)|lcc lat_1=33.3 lat_0=33.3 lon_0=2.7 k_0=0.999625769 x_0=500000 y_0=300000 a=6378249.2 b=6356515 towgs84=-73,-247,227,0,0,0,0
30731|Nord Sahara 1959 / UTM zone 31N|utm zone=31 ellps=clrk80 towgs84=-209.3622,-87.8162,404.6198,0.0046,3.4784,0.5805,-1.4547
30732|Nord Sahara 1959 / UTM zone 32N|utm zone=32 ellps=clrk80 towgs84=-209.3622,-87.8162,404.6198,0.0046,3.4784,0.5805,-1.4547
30791|Nord Sahara 1959 / Nord Algerie|lcc lat_1=36 lat_0=36 lon_0=2.7 k_0=0.999625544 x_0=500135 y_0=300090 ellps=clrk80 towgs84=-209.3622,-87.8162,404.6198,0.0046,3.4784,0.5805,-1.4547
30792|Nord Sahara 1959 / Sud Algerie|lcc lat_1=33.3 lat_0=33.3 lon_0=2.7 k_0=0.999625769 x_0=500135 y_0=300090 ellps=clrk80 towgs84=-209.3622,-87.8162,404.6198,0.0046,3.4784,0.5805,-1.4547
31028|Yoff / UTM zone 28N|utm zone=28 a=6378249.2 b=6356515 towgs84=-30,190,89,0,0,0,0
31121|Zanderij / UTM zone 21N|utm zone=21 ellps=intl towgs84=-265,120,-358,0,0,0,0
31154|Zanderij / TM 54 NW|tmerc lon_0=-54 k=0.9996 x_0=500000 ellps=intl towgs84=-265,120,-358,0,0,0,0
31170|Zanderij / Suriname Old TM|tmerc lon_0=-55.68333333333333 k=0.9996 x_0=500000 ellps=intl towgs84=-265,120,-358,0,0,0,0
31171|Zanderij / Suriname TM|tmerc lon_0=-55.68333333333333 k=0.9999 x_0=500000 ellps=intl towgs84=-265,120,-358,0,0,0,0
31251|MGI (Ferro) / Austria GK West Zone|tmerc lon_0=28 y_0=-5000000 ellps=bessel towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 pm=ferro
31252|MGI (Ferro) / Austria GK Central Zone|tmerc lon_0=31 y_0=-5000000 ellps=bessel towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 pm=ferro
31253|MGI (Ferro) / Austria GK East Zone|tmerc lon_0=34 y_0=-5000000 ellps=bessel towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232 pm=ferro
31254|MGI / Austria GK West|tmerc lon_0=10.33333333333333 y_0=-5000000 datum=hermannskogel
31255|MGI / Austria GK Central|tmerc lon_0=13.33333333333333 y_0=-5000000 datum=hermannskogel
31256|MGI / Austria GK East|tmerc lon_0=16.33333333333333 y_0=-5000000 datum=hermannskogel
31257|MGI / Austria GK M28|tmerc lon_0=10.33333333333333 x_0=150000 y_0=-5000000 datum=hermannskogel
31258|MGI / Austria GK M31|tmerc lon_0=13.33333333333333 x_0=450000 y_0=-5000000 datum=hermannskogel
31259|MGI / Austria GK M34|tmerc lon_0=16.33333333333333 x_0=750000 y_0=-5000000 datum=hermannskogel
31284|MGI / Austria M28|tmerc lon_0=10.33333333333333 x_0=150000 datum=hermannskogel
31285|MGI / Austria M31|tmerc lon_0=13.33333333333333 x_0=450000 datum=hermannskogel
31286|MGI / Austria M34|tmerc lon_0=16.33333333333333 x_0=750000 datum=hermannskogel
31287|MGI / Austria Lambert|lcc lat_1=49 lat_2=46 lat_0=47.5 lon_0=13.33333333333333 x_0=400000 y_0=400000 datum=hermannskogel
31294|MGI / M28 (deprecated)|tmerc lon_0=10.33333333333333 x_0=150000 datum=hermannskogel
31295|MGI / M31 (deprecated)|tmerc lon_0=13.33333333333333 x_0=450000 datum=hermannskogel
31296|MGI / M34 (deprecated)|tmerc lon_0=16.33333333333333 x_0=750000 datum=hermannskogel
31297|MGI / Austria Lambert (deprecated)|lcc lat_1=49 lat_2=46 lat_0=47.5 lon_0=13.33333333333333 x_0=400000 y_0=400000 datum=hermannskogel
31300|Belge 1972 / Belge Lambert 72|lcc lat_1=49.83333333333334 lat_2=51.16666666666666 lat_0=90 lon_0=4.356939722222222 x_0=150000.01256 y_0=5400088.4378 ellps=intl towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747
31370|Belge 1972 / Belgian Lambert 72|lcc lat_1=51.16666723333333 lat_2=49.8333339 lat_0=90 lon_0=4.367486666666666 x_0=150000.013 y_0=5400088.438 ellps=intl towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747
31461|DHDN / 3-degree Gauss zone 1 (deprecated)|tmerc lon_0=3 x_0=1500000 datum=potsdam
31462|DHDN / 3-degree Gauss zone 2 (deprecated)|tmerc lon_0=6 x_0=2500000 datum=potsdam
31463|DHDN / 3-degree Gauss zone 3 (deprecated)|tmerc lon_0=9 x_0=3500000 datum=potsdam
31464|DHDN / 3-degree Gauss zone 4 (deprecated)|tmerc lon_0=12 x_0=4500000 datum=potsdam
31465|DHDN / 3-degree Gauss zone 5 (deprecated)|tmerc lon_0=15 x_0=5500000 datum=potsdam
31466|DHDN / 3-degree Gauss-Kruger zone 2|tmerc lon_0=6 x_0=2500000 datum=potsdam
31467|DHDN / 3-degree Gauss-Kruger zone 3|tmerc lon_0=9 x_0=3500000 datum=potsdam
31468|DHDN / 3-degree Gauss-Kruger zone 4|tmerc lon_0=12 x_0=4500000 datum=potsdam
31469|DHDN / 3-degree Gauss-Kruger zone 5|tmerc lon_0=15 x_0=5500000 datum=potsdam
31528|Conakry 1905 / UTM zone 28N|utm zone=28 a=6378249.2 b=6356515 towgs84=-23,259,-9,0,0,0,0
31529|Conakry 1905 / UTM zone 29N|utm zone=29 a=6378249.2 b=6356515 towgs84=-23,259,-9,0,0,0,0
31600|Dealul Piscului 1930 / Stereo 33|sterea lat_0=45.9 lon_0=25.39246588888889 k=0.9996667 x_0=500000 y_0=500000 ellps=intl towgs84=103.25,-100.4,-307.19,0,0,0,0
31838|NGN / UTM zone 38N|utm zone=38 ellps=WGS84 towgs84=-3.2,-5.7,2.8,0,0,0,0
31839|NGN / UTM zone 39N|utm zone=39 ellps=WGS84 towgs84=-3.2,-5.7,2.8,0,0,0,0
31900|KUDAMS / KTM (deprecated)|tmerc lon_0=48 k=0.9996 x_0=500000 ellps=GRS80 towgs84=-20.8,11.3,2.4,0,0,0,0
31901|KUDAMS / KTM|tmerc lon_0=48 x_0=500000 ellps=GRS80 towgs84=-20.8,11.3,2.4,0,0,0,0
31965|SIRGAS 2000 / UTM zone 11N|utm zone=11 ellps=GRS80
31966|SIRGAS 2000 / UTM zone 12N|utm zone=12 ellps=GRS80
31967|SIRGAS 2000 / UTM zone 13N|utm zone=13 ellps=GRS80
31968|SIRGAS 2000 / UTM zone 14N|utm zone=14 ellps=GRS80
31969|SIRGAS 2000 / UTM zone 15N|utm zone=15 ellps=GRS80
31970|SIRGAS 2000 / UTM zone 16N|utm zone=16 ellps=GRS80
31971|SIRGAS 2000 / UTM zone 17N|utm zone=17 ellps=GRS80
31972|SIRGAS 2000 / UTM zone 18N|utm zone=18 ellps=GRS80
31973|SIRGAS 2000 / UTM zone 19N|utm zone=19 ellps=GRS80
31974|SIRGAS 2000 / UTM zone 20N|utm zone=20 ellps=GRS80
31975|SIRGAS 2000 / UTM zone 21N|utm zone=21 ellps=GRS80
31976|SIRGAS 2000 / UTM zone 22N|utm zone=22 ellps=GRS80
31977|SIRGAS 2000 / UTM zone 17S|utm zone=17 south ellps=GRS80
31978|SIRGAS 2000 / UTM zone 18S|utm zone=18 south ellps=GRS80
31979|SIRGAS 2000 / UTM zone 19S|utm zone=19 south ellps=GRS80
31980|SIRGAS 2000 / UTM zone 20S|utm zone=20 south ellps=GRS80
31981|SIRGAS 2000 / UTM zone 21S|utm zone=21 south ellps=GRS80
31982|SIRGAS 2000 / UTM zone 22S|utm zone=22 south ellps=GRS80
31983|SIRGAS 2000 / UTM zone 23S|utm zone=23 south ellps=GRS80
31984|SIRGAS 2000 / UTM zone 24S|utm zone=24 south ellps=GRS80
31985|SIRGAS 2000 / UTM zone 25S|utm zone=25 south ellps=GRS80
31986|SIRGAS 1995 / UTM zone 17N|utm zone=17 ellps=GRS80
31987|SIRGAS 1995 / UTM zone 18N|utm zone=18 ellps=GRS80
31988|SIRGAS 1995 / UTM zone 19N|utm zone=19 ellps=GRS80
31989|SIRGAS 1995 / UTM zone 20N|utm zone=20 ellps=GRS80
31990|SIRGAS 1995 / UTM zone 21N|utm zone=21 ellps=GRS80
31991|SIRGAS 1995 / UTM zone 22N|utm zone=22 ellps=GRS80
31992|SIRGAS 1995 / UTM zone 17S|utm zone=17 south ellps=GRS80
31993|SIRGAS 1995 / UTM zone 18S|utm zone=18 south ellps=GRS80
31994|SIRGAS 1995 / UTM zone 19S|utm zone=19 south ellps=GRS80
31995|SIRGAS 1995 / UTM zone 20S|utm zone=20 south ellps=GRS80
31996|SIRGAS 1995 / UTM zone 21S|utm zone=21 south ellps=GRS80
31997|SIRGAS 1995 / UTM zone 22S|utm zone=22 south ellps=GRS80
31998|SIRGAS 1995 / UTM zone 23S|utm zone=23 south ellps=GRS80
31999|SIRGAS 1995 / UTM zone 24S|utm zone=24 south ellps=GRS80
32000|SIRGAS 1995 / UTM zone 25S|utm zone=25 south ellps=GRS80
32001|NAD27 / Montana North|lcc lat_1=48.71666666666667 lat_2=47.85 lat_0=47 lon_0=-109.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32002|NAD27 / Montana Central|lcc lat_1=47.88333333333333 lat_2=46.45 lat_0=45.83333333333334 lon_0=-109.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32003|NAD27 / Montana South|lcc lat_1=46.4 lat_2=44.86666666666667 lat_0=44 lon_0=-109.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32005|NAD27 / Nebraska North|lcc lat_1=41.85 lat_2=42.81666666666667 lat_0=41.33333333333334 lon_0=-100 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32006|NAD27 / Nebraska South|lcc lat_1=40.28333333333333 lat_2=41.71666666666667 lat_0=39.66666666666666 lon_0=-99.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32007|NAD27 / Nevada East|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32008|NAD27 / Nevada Central|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32009|NAD27 / Nevada West|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32010|NAD27 / New Hampshire|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32011|NAD27 / New Jersey|tmerc lat_0=38.83333333333334 lon_0=-74.66666666666667 k=0.999975 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32012|NAD27 / New Mexico East|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32013|NAD27 / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32014|NAD27 / New Mexico West|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32015|NAD27 / New York East|tmerc lat_0=40 lon_0=-74.33333333333333 k=0.999966667 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32016|NAD27 / New York Central|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32017|NAD27 / New York West|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32018|NAD27 / New York Long Island (deprecated)|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.5 lon_0=-74 x_0=304800.6096012192 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32019|NAD27 / North Carolina|lcc lat_1=34.33333333333334 lat_2=36.16666666666666 lat_0=33.75 lon_0=-79 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32020|NAD27 / North Dakota North|lcc lat_1=47.43333333333333 lat_2=48.73333333333333 lat_0=47 lon_0=-100.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32021|NAD27 / North Dakota South|lcc lat_1=46.18333333333333 lat_2=47.48333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32022|NAD27 / Ohio North|lcc lat_1=40.43333333333333 lat_2=41.7 lat_0=39.66666666666666 lon_0=-82.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32023|NAD27 / Ohio South|lcc lat_1=38.73333333333333 lat_2=40.03333333333333 lat_0=38 lon_0=-82.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32024|NAD27 / Oklahoma North|lcc lat_1=35.56666666666667 lat_2=36.76666666666667 lat_0=35 lon_0=-98 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32025|NAD27 / Oklahoma South|lcc lat_1=33.93333333333333 lat_2=35.23333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32026|NAD27 / Oregon North|lcc lat_1=44.33333333333334 lat_2=46 lat_0=43.66666666666666 lon_0=-120.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32027|NAD27 / Oregon South|lcc lat_1=42.33333333333334 lat_2=44 lat_0=41.66666666666666 lon_0=-120.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32028|NAD27 / Pennsylvania North|lcc lat_1=40.88333333333333 lat_2=41.95 lat_0=40.16666666666666 lon_0=-77.75 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32029|NAD27 / Pennsylvania South (deprecated)|lcc lat_1=39.93333333333333 lat_2=40.8 lat_0=39.33333333333334 lon_0=-77.75 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32030|NAD27 / Rhode Island|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.9999938 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32031|NAD27 / South Carolina North|lcc lat_1=33.76666666666667 lat_2=34.96666666666667 lat_0=33 lon_0=-81 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32033|NAD27 / South Carolina South|lcc lat_1=32.33333333333334 lat_2=33.66666666666666 lat_0=31.83333333333333 lon_0=-81 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32034|NAD27 / South Dakota North|lcc lat_1=44.41666666666666 lat_2=45.68333333333333 lat_0=43.83333333333334 lon_0=-100 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32035|NAD27 / South Dakota South|lcc lat_1=42.83333333333334 lat_2=44.4 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32036|NAD27 / Tennessee (deprecated)|lcc lat_1=35.25 lat_2=36.41666666666666 lat_0=34.66666666666666 lon_0=-86 x_0=30480.06096012192 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32037|NAD27 / Texas North|lcc lat_1=34.65 lat_2=36.18333333333333 lat_0=34 lon_0=-101.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32038|NAD27 / Texas North Central|lcc lat_1=32.13333333333333 lat_2=33.96666666666667 lat_0=31.66666666666667 lon_0=-97.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32039|NAD27 / Texas Central|lcc lat_1=30.11666666666667 lat_2=31.88333333333333 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32040|NAD27 / Texas South Central|lcc lat_1=28.38333333333333 lat_2=30.28333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32041|NAD27 / Texas South|lcc lat_1=26.16666666666667 lat_2=27.83333333333333 lat_0=25.66666666666667 lon_0=-98.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32042|NAD27 / Utah North|lcc lat_1=40.71666666666667 lat_2=41.78333333333333 lat_0=40.33333333333334 lon_0=-111.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32043|NAD27 / Utah Central|lcc lat_1=39.01666666666667 lat_2=40.65 lat_0=38.33333333333334 lon_0=-111.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32044|NAD27 / Utah South|lcc lat_1=37.21666666666667 lat_2=38.35 lat_0=36.66666666666666 lon_0=-111.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32045|NAD27 / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32046|NAD27 / Virginia North|lcc lat_1=38.03333333333333 lat_2=39.2 lat_0=37.66666666666666 lon_0=-78.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32047|NAD27 / Virginia South|lcc lat_1=36.76666666666667 lat_2=37.96666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32048|NAD27 / Washington North|lcc lat_1=47.5 lat_2=48.73333333333333 lat_0=47 lon_0=-120.8333333333333 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32049|NAD27 / Washington South|lcc lat_1=45.83333333333334 lat_2=47.33333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32050|NAD27 / West Virginia North|lcc lat_1=39 lat_2=40.25 lat_0=38.5 lon_0=-79.5 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32051|NAD27 / West Virginia South|lcc lat_1=37.48333333333333 lat_2=38.88333333333333 lat_0=37 lon_0=-81 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32052|NAD27 / Wisconsin North|lcc lat_1=45.56666666666667 lat_2=46.76666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32053|NAD27 / Wisconsin Central|lcc lat_1=44.25 lat_2=45.5 lat_0=43.83333333333334 lon_0=-90 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32054|NAD27 / Wisconsin South|lcc lat_1=42.73333333333333 lat_2=44.06666666666667 lat_0=42 lon_0=-90 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32055|NAD27 / Wyoming East|tmerc lat_0=40.66666666666666 lon_0=-105.1666666666667 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32056|NAD27 / Wyoming East Central|tmerc lat_0=40.66666666666666 lon_0=-107.3333333333333 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32057|NAD27 / Wyoming West Central|tmerc lat_0=40.66666666666666 lon_0=-108.75 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32058|NAD27 / Wyoming West|tmerc lat_0=40.66666666666666 lon_0=-110.0833333333333 k=0.999941177 x_0=152400.3048006096 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32061|NAD27 / Guatemala Norte (deprecated)|lcc lat_1=16.81666666666667 lat_0=16.81666666666667 lon_0=-90.33333333333333 k_0=0.99992226 x_0=500000 y_0=292209.579 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32062|NAD27 / Guatemala Sur (deprecated)|lcc lat_1=14.9 lat_0=14.9 lon_0=-90.33333333333333 k_0=0.99989906 x_0=500000 y_0=325992.681 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32064|NAD27 / BLM 14N (ftUS)|tmerc lon_0=-99 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32065|NAD27 / BLM 15N (ftUS)|tmerc lon_0=-93 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32066|NAD27 / BLM 16N (ftUS)|tmerc lon_0=-87 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32067|NAD27 / BLM 17N (ftUS)|tmerc lon_0=-81 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32074|NAD27 / BLM 14N (feet) (deprecated)|tmerc lon_0=-99 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32075|NAD27 / BLM 15N (feet) (deprecated)|tmerc lon_0=-93 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32076|NAD27 / BLM 16N (feet) (deprecated)|tmerc lon_0=-87 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32077|NAD27 / BLM 17N (feet) (deprecated)|tmerc lon_0=-81 k=0.9996 x_0=500000.001016002 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32081|NAD27 / MTM zone 1|tmerc lon_0=-53 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32082|NAD27 / MTM zone 2|tmerc lon_0=-56 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32083|NAD27 / MTM zone 3|tmerc lon_0=-58.5 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32084|NAD27 / MTM zone 4|tmerc lon_0=-61.5 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32085|NAD27 / MTM zone 5|tmerc lon_0=-64.5 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32086|NAD27 / MTM zone 6|tmerc lon_0=-67.5 k=0.9999 x_0=304800 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32098|NAD27 / Quebec Lambert|lcc lat_1=60 lat_2=46 lat_0=44 lon_0=-68.5 ellps=clrk66 towgs84=-8,160,176,0,0,0,0
32099|NAD27 / Louisiana Offshore|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-91.33333333333333 x_0=609601.2192024384 ellps=clrk66 towgs84=-8,160,176,0,0,0,0 units=us-ft
32100|NAD83 / Montana|lcc lat_1=49 lat_2=45 lat_0=44.25 lon_0=-109.5 x_0=600000 datum=NAD83
32104|NAD83 / Nebraska|lcc lat_1=43 lat_2=40 lat_0=39.83333333333334 lon_0=-100 x_0=500000 datum=NAD83
32107|NAD83 / Nevada East|tmerc lat_0=34.75 lon_0=-115.5833333333333 k=0.9999 x_0=200000 y_0=8000000 datum=NAD83
32108|NAD83 / Nevada Central|tmerc lat_0=34.75 lon_0=-116.6666666666667 k=0.9999 x_0=500000 y_0=6000000 datum=NAD83
32109|NAD83 / Nevada West|tmerc lat_0=34.75 lon_0=-118.5833333333333 k=0.9999 x_0=800000 y_0=4000000 datum=NAD83
32110|NAD83 / New Hampshire|tmerc lat_0=42.5 lon_0=-71.66666666666667 k=0.999966667 x_0=300000 datum=NAD83
32111|NAD83 / New Jersey|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 datum=NAD83
32112|NAD83 / New Mexico East|tmerc lat_0=31 lon_0=-104.3333333333333 k=0.999909091 x_0=165000 datum=NAD83
32113|NAD83 / New Mexico Central|tmerc lat_0=31 lon_0=-106.25 k=0.9999 x_0=500000 datum=NAD83
32114|NAD83 / New Mexico West|tmerc lat_0=31 lon_0=-107.8333333333333 k=0.999916667 x_0=830000 datum=NAD83
32115|NAD83 / New York East|tmerc lat_0=38.83333333333334 lon_0=-74.5 k=0.9999 x_0=150000 datum=NAD83
32116|NAD83 / New York Central|tmerc lat_0=40 lon_0=-76.58333333333333 k=0.9999375 x_0=250000 datum=NAD83
32117|NAD83 / New York West|tmerc lat_0=40 lon_0=-78.58333333333333 k=0.9999375 x_0=350000 datum=NAD83
32118|NAD83 / New York Long Island|lcc lat_1=41.03333333333333 lat_2=40.66666666666666 lat_0=40.16666666666666 lon_0=-74 x_0=300000 datum=NAD83
32119|NAD83 / North Carolina|lcc lat_1=36.16666666666666 lat_2=34.33333333333334 lat_0=33.75 lon_0=-79 x_0=609601.22 datum=NAD83
32120|NAD83 / North Dakota North|lcc lat_1=48.73333333333333 lat_2=47.43333333333333 lat_0=47 lon_0=-100.5 x_0=600000 datum=NAD83
32121|NAD83 / North Dakota South|lcc lat_1=47.48333333333333 lat_2=46.18333333333333 lat_0=45.66666666666666 lon_0=-100.5 x_0=600000 datum=NAD83
32122|NAD83 / Ohio North|lcc lat_1=41.7 lat_2=40.43333333333333 lat_0=39.66666666666666 lon_0=-82.5 x_0=600000 datum=NAD83
32123|NAD83 / Ohio South|lcc lat_1=40.03333333333333 lat_2=38.73333333333333 lat_0=38 lon_0=-82.5 x_0=600000 datum=NAD83
32124|NAD83 / Oklahoma North|lcc lat_1=36.76666666666667 lat_2=35.56666666666667 lat_0=35 lon_0=-98 x_0=600000 datum=NAD83
32125|NAD83 / Oklahoma South|lcc lat_1=35.23333333333333 lat_2=33.93333333333333 lat_0=33.33333333333334 lon_0=-98 x_0=600000 datum=NAD83
32126|NAD83 / Oregon North|lcc lat_1=46 lat_2=44.33333333333334 lat_0=43.66666666666666 lon_0=-120.5 x_0=2500000 datum=NAD83
32127|NAD83 / Oregon South|lcc lat_1=44 lat_2=42.33333333333334 lat_0=41.66666666666666 lon_0=-120.5 x_0=1500000 datum=NAD83
32128|NAD83 / Pennsylvania North|lcc lat_1=41.95 lat_2=40.88333333333333 lat_0=40.16666666666666 lon_0=-77.75 x_0=600000 datum=NAD83
32129|NAD83 / Pennsylvania South|lcc lat_1=40.96666666666667 lat_2=39.93333333333333 lat_0=39.33333333333334 lon_0=-77.75 x_0=600000 datum=NAD83
32130|NAD83 / Rhode Island|tmerc lat_0=41.08333333333334 lon_0=-71.5 k=0.99999375 x_0=100000 datum=NAD83
32133|NAD83 / South Carolina|lcc lat_1=34.83333333333334 lat_2=32.5 lat_0=31.83333333333333 lon_0=-81 x_0=609600 datum=NAD83
32134|NAD83 / South Dakota North|lcc lat_1=45.68333333333333 lat_2=44.41666666666666 lat_0=43.83333333333334 lon_0=-100 x_0=600000 datum=NAD83
32135|NAD83 / South Dakota South|lcc lat_1=44.4 lat_2=42.83333333333334 lat_0=42.33333333333334 lon_0=-100.3333333333333 x_0=600000 datum=NAD83
32136|NAD83 / Tennessee|lcc lat_1=36.41666666666666 lat_2=35.25 lat_0=34.33333333333334 lon_0=-86 x_0=600000 datum=NAD83
32137|NAD83 / Texas North|lcc lat_1=36.18333333333333 lat_2=34.65 lat_0=34 lon_0=-101.5 x_0=200000 y_0=1000000 datum=NAD83
32138|NAD83 / Texas North Central|lcc lat_1=33.96666666666667 lat_2=32.13333333333333 lat_0=31.66666666666667 lon_0=-98.5 x_0=600000 y_0=2000000 datum=NAD83
32139|NAD83 / Texas Central|lcc lat_1=31.88333333333333 lat_2=30.11666666666667 lat_0=29.66666666666667 lon_0=-100.3333333333333 x_0=700000 y_0=3000000 datum=NAD83
32140|NAD83 / Texas South Central|lcc lat_1=30.28333333333333 lat_2=28.38333333333333 lat_0=27.83333333333333 lon_0=-99 x_0=600000 y_0=4000000 datum=NAD83
32141|NAD83 / Texas South|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.66666666666667 lon_0=-98.5 x_0=300000 y_0=5000000 datum=NAD83
32142|NAD83 / Utah North|lcc lat_1=41.78333333333333 lat_2=40.71666666666667 lat_0=40.33333333333334 lon_0=-111.5 x_0=500000 y_0=1000000 datum=NAD83
32143|NAD83 / Utah Central|lcc lat_1=40.65 lat_2=39.01666666666667 lat_0=38.33333333333334 lon_0=-111.5 x_0=500000 y_0=2000000 datum=NAD83
32144|NAD83 / Utah South|lcc lat_1=38.35 lat_2=37.21666666666667 lat_0=36.66666666666666 lon_0=-111.5 x_0=500000 y_0=3000000 datum=NAD83
32145|NAD83 / Vermont|tmerc lat_0=42.5 lon_0=-72.5 k=0.999964286 x_0=500000 datum=NAD83
32146|NAD83 / Virginia North|lcc lat_1=39.2 lat_2=38.03333333333333 lat_0=37.66666666666666 lon_0=-78.5 x_0=3500000 y_0=2000000 datum=NAD83
32147|NAD83 / Virginia South|lcc lat_1=37.96666666666667 lat_2=36.76666666666667 lat_0=36.33333333333334 lon_0=-78.5 x_0=3500000 y_0=1000000 datum=NAD83
32148|NAD83 / Washington North|lcc lat_1=48.73333333333333 lat_2=47.5 lat_0=47 lon_0=-120.8333333333333 x_0=500000 datum=NAD83
32149|NAD83 / Washington South|lcc lat_1=47.33333333333334 lat_2=45.83333333333334 lat_0=45.33333333333334 lon_0=-120.5 x_0=500000 datum=NAD83
32150|NAD83 / West Virginia North|lcc lat_1=40.25 lat_2=39 lat_0=38.5 lon_0=-79.5 x_0=600000 datum=NAD83
32151|NAD83 / West Virginia South|lcc lat_1=38.88333333333333 lat_2=37.48333333333333 lat_0=37 lon_0=-81 x_0=600000 datum=NAD83
32152|NAD83 / Wisconsin North|lcc lat_1=46.76666666666667 lat_2=45.56666666666667 lat_0=45.16666666666666 lon_0=-90 x_0=600000 datum=NAD83
32153|NAD83 / Wisconsin Central|lcc lat_1=45.5 lat_2=44.25 lat_0=43.83333333333334 lon_0=-90 x_0=600000 datum=NAD83
32154|NAD83 / Wisconsin South|lcc lat_1=44.06666666666667 lat_2=42.73333333333333 lat_0=42 lon_0=-90 x_0=600000 datum=NAD83
32155|NAD83 / Wyoming East|tmerc lat_0=40.5 lon_0=-105.1666666666667 k=0.9999375 x_0=200000 datum=NAD83
32156|NAD83 / Wyoming East Central|tmerc lat_0=40.5 lon_0=-107.3333333333333 k=0.9999375 x_0=400000 y_0=100000 datum=NAD83
32157|NAD83 / Wyoming West Central|tmerc lat_0=40.5 lon_0=-108.75 k=0.9999375 x_0=600000 datum=NAD83
32158|NAD83 / Wyoming West|tmerc lat_0=40.5 lon_0=-110.0833333333333 k=0.9999375 x_0=800000 y_0=100000 datum=NAD83
32161|NAD83 / Puerto Rico & Virgin Is.|lcc lat_1=18.43333333333333 lat_2=18.03333333333333 lat_0=17.83333333333333 lon_0=-66.43333333333334 x_0=200000 y_0=200000 datum=NAD83
32164|NAD83 / BLM 14N (ftUS)|tmerc lon_0=-99 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
32165|NAD83 / BLM 15N (ftUS)|tmerc lon_0=-93 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
32166|NAD83 / BLM 16N (ftUS)|tmerc lon_0=-87 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
32167|NAD83 / BLM 17N (ftUS)|tmerc lon_0=-81 k=0.9996 x_0=500000.001016002 datum=NAD83 units=us-ft
32180|NAD83 / SCoPQ zone 2 (deprecated)|tmerc lon_0=-55.5 k=0.9999 x_0=304800 datum=NAD83
32181|NAD83 / MTM zone 1|tmerc lon_0=-53 k=0.9999 x_0=304800 datum=NAD83
32182|NAD83 / MTM zone 2|tmerc lon_0=-56 k=0.9999 x_0=304800 datum=NAD83
32183|NAD83 / MTM zone 3|tmerc lon_0=-58.5 k=0.9999 x_0=304800 datum=NAD83
32184|NAD83 / MTM zone 4|tmerc lon_0=-61.5 k=0.9999 x_0=304800 datum=NAD83
32185|NAD83 / MTM zone 5|tmerc lon_0=-64.5 k=0.9999 x_0=304800 datum=NAD83
32186|NAD83 / MTM zone 6|tmerc lon_0=-67.5 k=0.9999 x_0=304800 datum=NAD83
32187|NAD83 / MTM zone 7|tmerc lon_0=-70.5 k=0.9999 x_0=304800 datum=NAD83
32188|NAD83 / MTM zone 8|tmerc lon_0=-73.5 k=0.9999 x_0=304800 datum=NAD83
32189|NAD83 / MTM zone 9|tmerc lon_0=-76.5 k=0.9999 x_0=304800 datum=NAD83
32190|NAD83 / MTM zone 10|tmerc lon_0=-79.5 k=0.9999 x_0=304800 datum=NAD83
32191|NAD83 / MTM zone 11|tmerc lon_0=-82.5 k=0.9999 x_0=304800 datum=NAD83
32192|NAD83 / MTM zone 12|tmerc lon_0=-81 k=0.9999 x_0=304800 datum=NAD83
32193|NAD83 / MTM zone 13|tmerc lon_0=-84 k=0.9999 x_0=304800 datum=NAD83
32194|NAD83 / MTM zone 14|tmerc lon_0=-87 k=0.9999 x_0=304800 datum=NAD83
32195|NAD83 / MTM zone 15|tmerc lon_0=-90 k=0.9999 x_0=304800 datum=NAD83
32196|NAD83 / MTM zone 16|tmerc lon_0=-93 k=0.9999 x_0=304800 datum=NAD83
32197|NAD83 / MTM zone 17|tmerc lon_0=-96 k=0.9999 x_0=304800 datum=NAD83
32198|NAD83 / Quebec Lambert|lcc lat_1=60 lat_2=46 lat_0=44 lon_0=-68.5 datum=NAD83
32199|NAD83 / Louisiana Offshore|lcc lat_1=27.83333333333333 lat_2=26.16666666666667 lat_0=25.5 lon_0=-91.33333333333333 x_0=1000000 datum=NAD83
32201|WGS 72 / UTM zone 1N|utm zone=1 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32202|WGS 72 / UTM zone 2N|utm zone=2 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32203|WGS 72 / UTM zone 3N|utm zone=3 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32204|WGS 72 / UTM zone 4N|utm zone=4 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32205|WGS 72 / UTM zone 5N|utm zone=5 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32206|WGS 72 / UTM zone 6N|utm zone=6 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32207|WGS 72 / UTM zone 7N|utm zone=7 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32208|WGS 72 / UTM zone 8N|utm zone=8 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32209|WGS 72 / UTM zone 9N|utm zone=9 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32210|WGS 72 / UTM zone 10N|utm zone=10 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32211|WGS 72 / UTM zone 11N|utm zone=11 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32212|WGS 72 / UTM zone 12N|utm zone=12 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32213|WGS 72 / UTM zone 13N|utm zone=13 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32214|WGS 72 / UTM zone 14N|utm zone=14 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32215|WGS 72 / UTM zone 15N|utm zone=15 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32216|WGS 72 / UTM zone 16N|utm zone=16 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32217|WGS 72 / UTM zone 17N|utm zone=17 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32218|WGS 72 / UTM zone 18N|utm zone=18 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32219|WGS 72 / UTM zone 19N|utm zone=19 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32220|WGS 72 / UTM zone 20N|utm zone=20 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32221|WGS 72 / UTM zone 21N|utm zone=21 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32222|WGS 72 / UTM zone 22N|utm zone=22 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32223|WGS 72 / UTM zone 23N|utm zone=23 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32224|WGS 72 / UTM zone 24N|utm zone=24 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32225|WGS 72 / UTM zone 25N|utm zone=25 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32226|WGS 72 / UTM zone 26N|utm zone=26 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32227|WGS 72 / UTM zone 27N|utm zone=27 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32228|WGS 72 / UTM zone 28N|utm zone=28 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32229|WGS 72 / UTM zone 29N|utm zone=29 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32230|WGS 72 / UTM zone 30N|utm zone=30 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32231|WGS 72 / UTM zone 31N|utm zone=31 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32232|WGS 72 / UTM zone 32N|utm zone=32 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32233|WGS 72 / UTM zone 33N|utm zone=33 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32234|WGS 72 / UTM zone 34N|utm zone=34 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32235|WGS 72 / UTM zone 35N|utm zone=35 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32236|WGS 72 / UTM zone 36N|utm zone=36 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32237|WGS 72 / UTM zone 37N|utm zone=37 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32238|WGS 72 / UTM zone 38N|utm zone=38 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32239|WGS 72 / UTM zone 39N|utm zone=39 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32240|WGS 72 / UTM zone 40N|utm zone=40 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32241|WGS 72 / UTM zone 41N|utm zone=41 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32242|WGS 72 / UTM zone 42N|utm zone=42 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32243|WGS 72 / UTM zone 43N|utm zone=43 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32244|WGS 72 / UTM zone 44N|utm zone=44 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32245|WGS 72 / UTM zone 45N|utm zone=45 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32246|WGS 72 / UTM zone 46N|utm zone=46 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32247|WGS 72 / UTM zone 47N|utm zone=47 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32248|WGS 72 / UTM zone 48N|utm zone=48 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32249|WGS 72 / UTM zone 49N|utm zone=49 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32250|WGS 72 / UTM zone 50N|utm zone=50 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32251|WGS 72 / UTM zone 51N|utm zone=51 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32252|WGS 72 / UTM zone 52N|utm zone=52 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32253|WGS 72 / UTM zone 53N|utm zone=53 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32254|WGS 72 / UTM zone 54N|utm zone=54 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32255|WGS 72 / UTM zone 55N|utm zone=55 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32256|WGS 72 / UTM zone 56N|utm zone=56 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32257|WGS 72 / UTM zone 57N|utm zone=57 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32258|WGS 72 / UTM zone 58N|utm zone=58 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32259|WGS 72 / UTM zone 59N|utm zone=59 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32260|WGS 72 / UTM zone 60N|utm zone=60 ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32301|WGS 72 / UTM zone 1S|utm zone=1 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32302|WGS 72 / UTM zone 2S|utm zone=2 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32303|WGS 72 / UTM zone 3S|utm zone=3 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32304|WGS 72 / UTM zone 4S|utm zone=4 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32305|WGS 72 / UTM zone 5S|utm zone=5 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32306|WGS 72 / UTM zone 6S|utm zone=6 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32307|WGS 72 / UTM zone 7S|utm zone=7 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32308|WGS 72 / UTM zone 8S|utm zone=8 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32309|WGS 72 / UTM zone 9S|utm zone=9 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32310|WGS 72 / UTM zone 10S|utm zone=10 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32311|WGS 72 / UTM zone 11S|utm zone=11 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32312|WGS 72 / UTM zone 12S|utm zone=12 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32313|WGS 72 / UTM zone 13S|utm zone=13 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32314|WGS 72 / UTM zone 14S|utm zone=14 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32315|WGS 72 / UTM zone 15S|utm zone=15 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32316|WGS 72 / UTM zone 16S|utm zone=16 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32317|WGS 72 / UTM zone 17S|utm zone=17 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32318|WGS 72 / UTM zone 18S|utm zone=18 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32319|WGS 72 / UTM zone 19S|utm zone=19 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32320|WGS 72 / UTM zone 20S|utm zone=20 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32321|WGS 72 / UTM zone 21S|utm zone=21 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32322|WGS 72 / UTM zone 22S|utm zone=22 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32323|WGS 72 / UTM zone 23S|utm zone=23 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32324|WGS 72 / UTM zone 24S|utm zone=24 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32325|WGS 72 / UTM zone 25S|utm zone=25 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32326|WGS 72 / UTM zone 26S|utm zone=26 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32327|WGS 72 / UTM zone 27S|utm zone=27 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32328|WGS 72 / UTM zone 28S|utm zone=28 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32329|WGS 72 / UTM zone 29S|utm zone=29 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32330|WGS 72 / UTM zone 30S|utm zone=30 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32331|WGS 72 / UTM zone 31S|utm zone=31 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32332|WGS 72 / UTM zone 32S|utm zone=32 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32333|WGS 72 / UTM zone 33S|utm zone=33 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32334|WGS 72 / UTM zone 34S|utm zone=34 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32335|WGS 72 / UTM zone 35S|utm zone=35 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32336|WGS 72 / UTM zone 36S|utm zone=36 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32337|WGS 72 / UTM zone 37S|utm zone=37 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32338|WGS 72 / UTM zone 38S|utm zone=38 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32339|WGS 72 / UTM zone 39S|utm zone=39 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32340|WGS 72 / UTM zone 40S|utm zone=40 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32341|WGS 72 / UTM zone 41S|utm zone=41 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32342|WGS 72 / UTM zone 42S|utm zone=42 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32343|WGS 72 / UTM zone 43S|utm zone=43 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32344|WGS 72 / UTM zone 44S|utm zone=44 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32345|WGS 72 / UTM zone 45S|utm zone=45 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32346|WGS 72 / UTM zone 46S|utm zone=46 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32347|WGS 72 / UTM zone 47S|utm zone=47 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32348|WGS 72 / UTM zone 48S|utm zone=48 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32349|WGS 72 / UTM zone 49S|utm zone=49 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32350|WGS 72 / UTM zone 50S|utm zone=50 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32351|WGS 72 / UTM zone 51S|utm zone=51 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32352|WGS 72 / UTM zone 52S|utm zone=52 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32353|WGS 72 / UTM zone 53S|utm zone=53 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32354|WGS 72 / UTM zone 54S|utm zone=54 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32355|WGS 72 / UTM zone 55S|utm zone=55 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32356|WGS 72 / UTM zone 56S|utm zone=56 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32357|WGS 72 / UTM zone 57S|utm zone=57 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32358|WGS 72 / UTM zone 58S|utm zone=58 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32359|WGS 72 / UTM zone 59S|utm zone=59 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32360|WGS 72 / UTM zone 60S|utm zone=60 south ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
32401|WGS 72BE / UTM zone 1N|utm zone=1 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32402|WGS 72BE / UTM zone 2N|utm zone=2 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32403|WGS 72BE / UTM zone 3N|utm zone=3 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32404|WGS 72BE / UTM zone 4N|utm zone=4 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32405|WGS 72BE / UTM zone 5N|utm zone=5 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32406|WGS 72BE / UTM zone 6N|utm zone=6 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32407|WGS 72BE / UTM zone 7N|utm zone=7 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32408|WGS 72BE / UTM zone 8N|utm zone=8 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32409|WGS 72BE / UTM zone 9N|utm zone=9 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32410|WGS 72BE / UTM zone 10N|utm zone=10 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32411|WGS 72BE / UTM zone 11N|utm zone=11 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32412|WGS 72BE / UTM zone 12N|utm zone=12 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32413|WGS 72BE / UTM zone 13N|utm zone=13 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32414|WGS 72BE / UTM zone 14N|utm zone=14 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32415|WGS 72BE / UTM zone 15N|utm zone=15 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32416|WGS 72BE / UTM zone 16N|utm zone=16 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32417|WGS 72BE / UTM zone 17N|utm zone=17 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32418|WGS 72BE / UTM zone 18N|utm zone=18 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32419|WGS 72BE / UTM zone 19N|utm zone=19 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32420|WGS 72BE / UTM zone 20N|utm zone=20 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32421|WGS 72BE / UTM zone 21N|utm zone=21 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32422|WGS 72BE / UTM zone 22N|utm zone=22 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32423|WGS 72BE / UTM zone 23N|utm zone=23 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32424|WGS 72BE / UTM zone 24N|utm zone=24 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32425|WGS 72BE / UTM zone 25N|utm zone=25 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32426|WGS 72BE / UTM zone 26N|utm zone=26 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32427|WGS 72BE / UTM zone 27N|utm zone=27 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32428|WGS 72BE / UTM zone 28N|utm zone=28 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32429|WGS 72BE / UTM zone 29N|utm zone=29 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32430|WGS 72BE / UTM zone 30N|utm zone=30 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32431|WGS 72BE / UTM zone 31N|utm zone=31 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32432|WGS 72BE / UTM zone 32N|utm zone=32 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32433|WGS 72BE / UTM zone 33N|utm zone=33 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32434|WGS 72BE / UTM zone 34N|utm zone=34 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32435|WGS 72BE / UTM zone 35N|utm zone=35 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32436|WGS 72BE / UTM zone 36N|utm zone=36 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32437|WGS 72BE / UTM zone 37N|utm zone=37 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32438|WGS 72BE / UTM zone 38N|utm zone=38 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32439|WGS 72BE / UTM zone 39N|utm zone=39 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32440|WGS 72BE / UTM zone 40N|utm zone=40 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32441|WGS 72BE / UTM zone 41N|utm zone=41 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32442|WGS 72BE / UTM zone 42N|utm zone=42 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32443|WGS 72BE / UTM zone 43N|utm zone=43 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32444|WGS 72BE / UTM zone 44N|utm zone=44 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32445|WGS 72BE / UTM zone 45N|utm zone=45 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32446|WGS 72BE / UTM zone 46N|utm zone=46 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32447|WGS 72BE / UTM zone 47N|utm zone=47 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32448|WGS 72BE / UTM zone 48N|utm zone=48 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32449|WGS 72BE / UTM zone 49N|utm zone=49 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32450|WGS 72BE / UTM zone 50N|utm zone=50 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32451|WGS 72BE / UTM zone 51N|utm zone=51 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32452|WGS 72BE / UTM zone 52N|utm zone=52 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32453|WGS 72BE / UTM zone 53N|utm zone=53 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32454|WGS 72BE / UTM zone 54N|utm zone=54 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32455|WGS 72BE / UTM zone 55N|utm zone=55 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32456|WGS 72BE / UTM zone 56N|utm zone=56 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32457|WGS 72BE / UTM zone 57N|utm zone=57 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32458|WGS 72BE / UTM zone 58N|utm zone=58 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32459|WGS 72BE / UTM zone 59N|utm zone=59 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32460|WGS 72BE / UTM zone 60N|utm zone=60 ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32501|WGS 72BE / UTM zone 1S|utm zone=1 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32502|WGS 72BE / UTM zone 2S|utm zone=2 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32503|WGS 72BE / UTM zone 3S|utm zone=3 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32504|WGS 72BE / UTM zone 4S|utm zone=4 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32505|WGS 72BE / UTM zone 5S|utm zone=5 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32506|WGS 72BE / UTM zone 6S|utm zone=6 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32507|WGS 72BE / UTM zone 7S|utm zone=7 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32508|WGS 72BE / UTM zone 8S|utm zone=8 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32509|WGS 72BE / UTM zone 9S|utm zone=9 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32510|WGS 72BE / UTM zone 10S|utm zone=10 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32511|WGS 72BE / UTM zone 11S|utm zone=11 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32512|WGS 72BE / UTM zone 12S|utm zone=12 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32513|WGS 72BE / UTM zone 13S|utm zone=13 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32514|WGS 72BE / UTM zone 14S|utm zone=14 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32515|WGS 72BE / UTM zone 15S|utm zone=15 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32516|WGS 72BE / UTM zone 16S|utm zone=16 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32517|WGS 72BE / UTM zone 17S|utm zone=17 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32518|WGS 72BE / UTM zone 18S|utm zone=18 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32519|WGS 72BE / UTM zone 19S|utm zone=19 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32520|WGS 72BE / UTM zone 20S|utm zone=20 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32521|WGS 72BE / UTM zone 21S|utm zone=21 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32522|WGS 72BE / UTM zone 22S|utm zone=22 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32523|WGS 72BE / UTM zone 23S|utm zone=23 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32524|WGS 72BE / UTM zone 24S|utm zone=24 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32525|WGS 72BE / UTM zone 25S|utm zone=25 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32526|WGS 72BE / UTM zone 26S|utm zone=26 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32527|WGS 72BE / UTM zone 27S|utm zone=27 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32528|WGS 72BE / UTM zone 28S|utm zone=28 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32529|WGS 72BE / UTM zone 29S|utm zone=29 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32530|WGS 72BE / UTM zone 30S|utm zone=30 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32531|WGS 72BE / UTM zone 31S|utm zone=31 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32532|WGS 72BE / UTM zone 32S|utm zone=32 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32533|WGS 72BE / UTM zone 33S|utm zone=33 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32534|WGS 72BE / UTM zone 34S|utm zone=34 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32535|WGS 72BE / UTM zone 35S|utm zone=35 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32536|WGS 72BE / UTM zone 36S|utm zone=36 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32537|WGS 72BE / UTM zone 37S|utm zone=37 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32538|WGS 72BE / UTM zone 38S|utm zone=38 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32539|WGS 72BE / UTM zone 39S|utm zone=39 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32540|WGS 72BE / UTM zone 40S|utm zone=40 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32541|WGS 72BE / UTM zone 41S|utm zone=41 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32542|WGS 72BE / UTM zone 42S|utm zone=42 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32543|WGS 72BE / UTM zone 43S|utm zone=43 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32544|WGS 72BE / UTM zone 44S|utm zone=44 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32545|WGS 72BE / UTM zone 45S|utm zone=45 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32546|WGS 72BE / UTM zone 46S|utm zone=46 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32547|WGS 72BE / UTM zone 47S|utm zone=47 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32548|WGS 72BE / UTM zone 48S|utm zone=48 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32549|WGS 72BE / UTM zone 49S|utm zone=49 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32550|WGS 72BE / UTM zone 50S|utm zone=50 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32551|WGS 72BE / UTM zone 51S|utm zone=51 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32552|WGS 72BE / UTM zone 52S|utm zone=52 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32553|WGS 72BE / UTM zone 53S|utm zone=53 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32554|WGS 72BE / UTM zone 54S|utm zone=54 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32555|WGS 72BE / UTM zone 55S|utm zone=55 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32556|WGS 72BE / UTM zone 56S|utm zone=56 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32557|WGS 72BE / UTM zone 57S|utm zone=57 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32558|WGS 72BE / UTM zone 58S|utm zone=58 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32559|WGS 72BE / UTM zone 59S|utm zone=59 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32560|WGS 72BE / UTM zone 60S|utm zone=60 south ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
32661|WGS 84 / UPS North (N,E)|stere lat_0=90 lat_ts=90 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
32662|WGS 84 / Plate Carree (deprecated)|eqc lat_ts=0 datum=WGS84
32663|WGS 84 / World Equidistant Cylindrical (deprecated)|eqc lat_ts=0 datum=WGS84
32664|WGS 84 / BLM 14N (ftUS)|tmerc lon_0=-99 k=0.9996 x_0=500000.001016002 datum=WGS84 units=us-ft
32665|WGS 84 / BLM 15N (ftUS)|tmerc lon_0=-93 k=0.9996 x_0=500000.001016002 datum=WGS84 units=us-ft
32666|WGS 84 / BLM 16N (ftUS)|tmerc lon_0=-87 k=0.9996 x_0=500000.001016002 datum=WGS84 units=us-ft
32667|WGS 84 / BLM 17N (ftUS)|tmerc lon_0=-81 k=0.9996 x_0=500000.001016002 datum=WGS84 units=us-ft
32761|WGS 84 / UPS South (N,E)|stere lat_0=-90 lat_ts=-90 k=0.994 x_0=2000000 y_0=2000000 datum=WGS84
32766|WGS 84 / TM 36 SE|tmerc lon_0=36 k=0.9996 x_0=500000 y_0=10000000 datum=WGS84
`;
